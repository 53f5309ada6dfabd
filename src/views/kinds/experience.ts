import type { ArticleOfKind } from '#catalog/publication';
import type { KindPart } from '#views/article';
import { articleLink } from '#views/articleLink';
import { personViews } from '#views/person';
import { recordLink } from '#views/recordLink';
import type { Site } from '#views/sitePage';

export interface ExperiencePart {
  applied?: { problem: string; learnt: string; action: string; result: string };
}

export function experiencePart(
  article: ArticleOfKind<'experiences'>,
  { publication }: Site,
): KindPart<ExperiencePart> {
  const { data, date } = article;
  const answered = (data.respondsTo ?? []).flatMap(
    (ref) => publication.articleByRef.get(ref) ?? [],
  );
  return {
    byline: [{ label: '作者', people: personViews(publication, [data.author], date) }],
    facts: [
      {
        label: '回应',
        items: (data.respondsTo ?? []).flatMap((ref) => recordLink(publication, ref)),
      },
    ],
    related: [
      { title: '这篇心得回应的', items: answered.map((each) => articleLink(each, publication)) },
    ],
    part: data.applied ? { applied: data.applied } : {},
  };
}
