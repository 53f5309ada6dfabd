import type { ArticleOfKind } from '#catalog/publication';
import type { Particulars } from '#views/articleSheet';
import { factsOf, type SheetContext, signed } from '#views/sheets/sheetContext';

/** The title of an exemplary member is shown with consent only. */
export function exemplarSheet(
  { data }: ArticleOfKind<'exemplars'>,
  context: SheetContext,
): Particulars {
  const person = context.person(data.person);
  if (!person?.consented) return { signatures: [], facts: [], margin: [] };
  const { award, citation, year } = data;
  const { name, portrait } = person;
  return {
    signatures: signed(person),
    facts: [],
    margin: factsOf([
      ['职务', person.post],
      ['所在支部', person.branch?.name],
      ['称号', award],
    ]),
    profile: {
      name,
      ...(award ? { award } : {}),
      citation,
      year,
      ...(portrait ? { portrait } : {}),
    },
  };
}
