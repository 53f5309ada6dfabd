import type { ArticleOfKind } from '#catalog/publication';
import type { KindPart } from '#views/article';
import { type PersonView, personView } from '#views/person';
import type { Site } from '#views/sitePage';

export interface ExemplarPart {
  person?: PersonView;
  year: number;
  award?: string;
  citation: string;
}

/** The title of an exemplary member is shown with consent only; without it the page stays plain text. */
export function exemplarPart(
  article: ArticleOfKind<'exemplars'>,
  { publication }: Site,
): KindPart<ExemplarPart> {
  const { data, date } = article;
  const person = personView(publication, data.person, date);
  const shown = person?.consented ? person : undefined;
  return {
    byline: shown ? [{ label: '人物', people: [shown] }] : [],
    facts: [
      { label: '年度', items: [{ text: `${data.year}年` }] },
      { label: '称号', items: data.award && shown ? [{ text: data.award }] : [] },
    ],
    related: [],
    part: {
      ...(shown ? { person: shown } : {}),
      year: data.year,
      ...(data.award && shown ? { award: data.award } : {}),
      citation: data.citation,
    },
  };
}
