import type { Branch, Publication } from '#catalog/publication';
import { monthsBetween } from '#domain/day';
import { recordKinds } from '#domain/vocabulary';
import { type CsvCell, csvText } from '#feeds/csvText';
import { attendanceCounts } from '#views/attendance';
import { cadences, monthCadence } from '#views/cadence';
import { figureKeys, figureNames, monthlyFigures } from '#views/figures';
import { recordsIn } from '#views/points';
import { recordsOf } from '#views/records';
import { sessionState } from '#views/sessionState';

/** A unit's year month by month: sessions against the cadence, heads, and every figure of its page. */
export function branchMonthsCsv(publication: Publication, branch: Branch, year: number): string {
  const { today } = publication;
  const unit = cadences(publication).get(branch.id)!;
  const figures = monthlyFigures(publication).get(branch.id);
  const counted = figureKeys.filter((name) => name !== 'sessions');
  const rows = monthsBetween(`${year}-01`, `${year}-12`).map((month): CsvCell[] => {
    const cadence = monthCadence(unit, month, today);
    const recorded = cadence.held + cadence.notHeld > 0;
    const held = (unit.byMonth.get(month) ?? []).filter(
      (session) => sessionState(session, today) === 'held',
    );
    const heads = (key: 'expected' | 'present' | 'leave' | 'madeUp') => {
      const known = held
        .map(({ data }) => attendanceCounts(data.attendance)[key])
        .filter((count) => count !== undefined);
      return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : undefined;
    };
    return [
      month,
      unit.due > 0 ? unit.due : undefined,
      recorded ? cadence.held : undefined,
      recorded ? cadence.notHeld : undefined,
      cadence.ended && unit.due > 0 ? cadence.unrecorded : undefined,
      cadence.planned || undefined,
      heads('expected'),
      heads('present'),
      heads('leave'),
      heads('madeUp'),
      ...counted.map((name) => figures?.get(month)?.[name]),
    ];
  });
  const head = [
    '月份',
    '应开',
    '已开',
    '没有开',
    '没有记录',
    '未到日期',
    '应到人次',
    '实到人次',
    '请假人次',
    '补课人次',
  ];
  return csvText([...head, ...counted.map((name) => figureNames[name].label)], rows);
}

/** A unit's records of a year, one line for each entry and kind; how many persons, never who. */
export function branchRecordsCsv(publication: Publication, branch: Branch, year: number): string {
  const site = publication.settings.site.replace(/\/$/, '');
  const lines = new Map<string, { count: number; cells: CsvCell[] }>();
  for (const record of recordsIn(
    recordsOf(publication).byBranch.get(branch.id) ?? [],
    String(year),
  )) {
    const key = `${record.kind} ${record.ref} ${record.title}`;
    const line = lines.get(key) ?? {
      count: 0,
      cells: [
        record.wholeYear ? String(year) : record.date,
        recordKinds[record.kind],
        record.title,
        publication.settings.studies.find(({ id }) => id === record.study)?.name,
        `${site}/${record.ref}/`,
      ],
    };
    line.count += 1;
    lines.set(key, line);
  }
  return csvText(
    ['日期', '类别', '标题', '三学', '网址', '条数'],
    [...lines.values()].map(({ cells, count }) => [...cells, count]),
  );
}
