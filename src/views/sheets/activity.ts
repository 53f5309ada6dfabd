import type { ArticleOfKind } from '#catalog/publication';
import { shortDayName } from '#domain/dayName';
import type { Particulars } from '#views/articleSheet';
import { factsOf, type SheetContext } from '#views/sheets/sheetContext';

export function activitySheet(
  { data, branches }: ArticleOfKind<'activities'>,
  { day, branch }: SheetContext,
): Particulars {
  const { theme, aims, stages, results } = data;
  const [first] = branches.map(branch);
  return {
    signatures: first
      ? [{ name: branches.length > 1 ? `${first}等${branches.length}个单位` : first }]
      : [],
    facts: [day],
    margin: factsOf([
      ['主题', theme],
      ['目标', aims?.join('；')],
      ['成效', typeof results === 'string' ? results : results?.join('；')],
    ]),
    stages: stages.map(({ name, from, to, owner, done }) => ({
      name,
      ...(from || to
        ? { span: [from, to].map((each) => (each ? shortDayName(each) : '')).join('—') }
        : {}),
      ...(owner ? { owner } : {}),
      ...(done === undefined ? {} : { done }),
    })),
  };
}
