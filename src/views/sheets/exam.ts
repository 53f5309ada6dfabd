import type { ArticleOfKind } from '#catalog/publication';
import { periodName } from '#domain/period';
import type { Particulars, SheetTable } from '#views/articleSheet';
import { fewestEntrants } from '#views/branchExams';
import { present, type SheetContext } from '#views/sheets/sheetContext';

export function examSheet(
  { data }: ArticleOfKind<'exams'>,
  { day, branch }: SheetContext,
): Particulars {
  const { period, results } = data;
  return {
    signatures: [],
    facts: present([day, period && periodName(period)]),
    margin: [],
    ...(results?.length ? { table: examTable(results, branch) } : {}),
  };
}

type Results = NonNullable<ArticleOfKind<'exams'>['data']['results']>;

function examTable(results: Results, branch: (id: string) => string): SheetTable {
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const sum = (key: 'entered' | 'passed') => {
    const known = results.map((each) => each[key]).filter((value) => value !== undefined);
    return known.length === results.length ? String(known.reduce((a, b) => a + b, 0)) : undefined;
  };
  const rows = results.map(({ branch: unit, entered, passed, average }) => [
    branch(unit),
    text(entered),
    text(passed),
    entered !== undefined && entered >= fewestEntrants ? text(average) : undefined,
  ]);
  return {
    caption: '各支部成绩',
    head: ['支部', '参考', '合格', '平均分'],
    rows: results.length > 1 ? [...rows, ['合计', sum('entered'), sum('passed'), undefined]] : rows,
    note: `“—”是没有报送，或参考不足${fewestEntrants}人、不公布平均分；不等于零。`,
  };
}
