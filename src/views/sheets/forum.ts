import type { ArticleOfKind } from '#catalog/publication';
import type { Particulars } from '#views/articleSheet';
import { factsOf, namesOf, present, type SheetContext, signed } from '#views/sheets/sheetContext';

export function forumSheet(
  { data }: ArticleOfKind<'forums'>,
  { day, person, people }: SheetContext,
): Particulars {
  return {
    signatures: signed(person(data.moderator), '主持'),
    facts: present([day, data.venue]),
    margin: factsOf([
      ['主题', data.theme],
      ['发言', namesOf(people(data.participants))],
    ]),
  };
}
