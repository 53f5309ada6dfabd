import type { ArticleOfKind } from '#catalog/publication';
import { periodName } from '#domain/period';
import type { Particulars } from '#views/articleSheet';
import type { SheetContext } from '#views/sheets/sheetContext';

/** Persons are commended with their consent only. */
export function evaluationSheet(
  { data }: ArticleOfKind<'evaluations'>,
  { day, person, branch }: SheetContext,
): Particulars {
  const nameOf = (recipient: string): string | undefined => {
    const id = recipient.slice(recipient.indexOf('/') + 1);
    if (!recipient.startsWith('people/')) return branch(id);
    const view = person(id);
    return view?.consented ? view.name : undefined;
  };
  const rows = (data.outcomes ?? []).flatMap(({ recipient, outcome }) => {
    const name = nameOf(recipient);
    return name ? [[name, outcome]] : [];
  });
  return {
    signatures: [],
    facts: [day, periodName(data.period)],
    margin: [],
    ...(rows.length > 0
      ? { table: { caption: '评学结果', head: ['单位或个人', '结果'], rows } }
      : {}),
  };
}
