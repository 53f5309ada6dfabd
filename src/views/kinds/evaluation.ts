import type { ArticleOfKind } from '#catalog/publication';
import { periodName } from '#domain/period';
import type { KindPart } from '#views/article';
import { personView } from '#views/person';
import type { Site } from '#views/sitePage';

export interface EvaluationPart {
  period: string;
  outcomes: { recipient: { name: string; href?: string }; outcome: string }[];
}

/** A person is named with consent only; the check refuses any other. */
export function evaluationPart({ data, date }: ArticleOfKind<'evaluations'>, { publication }: Site): KindPart<EvaluationPart> {
  const outcomes = (data.outcomes ?? []).flatMap(({ recipient, outcome }) => {
    const [collection, id = ''] = [recipient.split('/')[0], recipient.slice(recipient.indexOf('/') + 1)];
    if (collection === 'branches') {
      const branch = publication.branches.get(id);
      return branch ? [{ recipient: { name: branch.data.name, href: `/${branch.ref}/` }, outcome }] : [];
    }
    const person = personView(publication, id, date);
    if (!person?.consented) return [];
    return [{ recipient: { name: person.name, ...(person.href ? { href: person.href } : {}) }, outcome }];
  });
  return {
    byline: [],
    facts: [{ label: '时段', items: [{ text: periodName(data.period) }] }],
    related: [],
    part: { period: periodName(data.period), outcomes },
  };
}
