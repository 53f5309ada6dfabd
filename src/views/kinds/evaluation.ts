import type { ArticleOfKind } from '#catalog/publication';
import { periodName } from '#domain/period';
import type { KindPart } from '#views/article';
import { type OutcomeFigure, outcomeFigures } from '#views/outcomeFigures';
import { personView } from '#views/person';
import type { Site } from '#views/sitePage';

export interface EvaluationPart {
  period: string;
  outcomes: {
    recipient: { name: string; href?: string };
    outcome: string;
    /** The unit's recorded figures of the period, which the outcome is read beside. */
    figures: OutcomeFigure[];
  }[];
}

/** A person is named with consent only; the check refuses any other. */
export function evaluationPart(
  { data, date }: ArticleOfKind<'evaluations'>,
  { publication }: Site,
): KindPart<EvaluationPart> {
  const outcomes = (data.outcomes ?? []).flatMap(
    ({ recipient, outcome }): EvaluationPart['outcomes'] => {
      const [collection, id = ''] = [
        recipient.split('/')[0],
        recipient.slice(recipient.indexOf('/') + 1),
      ];
      if (collection === 'branches') {
        const branch = publication.branches.get(id);
        if (!branch) return [];
        const figures = outcomeFigures(publication, id, data.period);
        return [
          { recipient: { name: branch.data.name, href: `/${branch.ref}/` }, outcome, figures },
        ];
      }
      const person = personView(publication, id, date);
      if (!person?.consented) return [];
      const { name, href } = person;
      return [{ recipient: { name, ...(href ? { href } : {}) }, outcome, figures: [] }];
    },
  );
  return {
    byline: [],
    facts: [{ label: '时段', items: [{ text: periodName(data.period) }] }],
    related: [],
    part: { period: periodName(data.period), outcomes },
  };
}
