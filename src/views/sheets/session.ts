import type { ArticleOfKind } from '#catalog/publication';
import { sessionKinds } from '#domain/vocabulary';
import type { Particulars } from '#views/articleSheet';
import { attendanceCounts } from '#views/attendance';
import { factsOf, namesOf, type SheetContext } from '#views/sheets/sheetContext';

const figures = [
  ['应到', 'expected'],
  ['实到', 'present'],
  ['请假', 'leave'],
  ['补课', 'madeUp'],
] as const;

/** Attendance stands as numbers, and only what was recorded: who was absent is nobody's business on paper. */
export function sessionSheet(
  { data, branches }: ArticleOfKind<'sessions'>,
  { day, person, people, branch }: SheetContext,
): Particulars {
  const counts = attendanceCounts(data.attendance);
  const attendance = figures.flatMap(([label, key]) =>
    counts[key] === undefined ? [] : [`${label}${counts[key]}人`],
  );
  return {
    signatures: branches.map((id) => ({ name: branch(id) })),
    facts: [day],
    margin: factsOf([
      ['类型', sessionKinds[data.kind]],
      ['主持', person(data.chair)?.name],
      ['中心发言', namesOf(people(data.speakers))],
      ['材料', data.materials?.join('；')],
      ['出勤', attendance.join('，')],
    ]),
  };
}
