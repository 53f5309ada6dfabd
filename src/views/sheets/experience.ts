import type { ArticleOfKind } from '#catalog/publication';
import type { Particulars } from '#views/articleSheet';
import { factsOf, type SheetContext, signed } from '#views/sheets/sheetContext';

export function experienceSheet(
  { data }: ArticleOfKind<'experiences'>,
  { publication, day, person }: SheetContext,
): Particulars {
  const author = person(data.author);
  const titles = (data.respondsTo ?? []).flatMap((ref) => {
    const title = publication.articleByRef.get(ref)?.title;
    return title ? [title.startsWith('《') ? title : `《${title}》`] : [];
  });
  return {
    signatures: signed(author, author?.branch?.name),
    facts: [day],
    margin: factsOf([['读的、听的', titles.join('、')]]),
    ...(data.applied ? { applied: data.applied } : {}),
  };
}
