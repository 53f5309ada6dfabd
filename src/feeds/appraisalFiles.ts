import type { RecordKind } from '#domain/vocabulary';
import { type CsvCell, csvText } from '#feeds/csvText';
import type { Appraisal } from '#views/appraisal';
import type { LedgerAccount } from '#views/ledgerLines';

const unitKinds: readonly [RecordKind, string][] = [
  ['lecture-hosted', '承办讲座'],
  ['experience-written', '心得'],
  ['experience-applied', '学用转化'],
  ['forum-spoken', '论坛发言人次'],
  ['exam-passed', '考试合格'],
  ['exemplar', '先进典型'],
];
const personKinds: readonly [RecordKind, string][] = [
  ['session-attended', '参加学习'],
  ['session-made-up', '补课'],
  ['central-speech', '中心发言'],
  ['lecture-given', '讲课'],
  ['experience-written', '心得'],
  ['experience-applied', '学用转化'],
  ['forum-spoken', '论坛发言'],
  ['task-done', '完成任务'],
];

/** Units of an appraisal, a line each. */
export function unitsCsv({ units }: Appraisal): string {
  const head = [
    '单位',
    '人数',
    '应开',
    '已开',
    '没有开',
    '没有记录',
    ...unitKinds.map(([, label]) => label),
    '到期任务',
    '已办',
    '逾期',
    '积分',
    '人均积分',
  ];
  return csvText(
    head,
    units.map(({ line, sessions, counts, tasks }): CsvCell[] => [
      line.unit.name,
      line.strength,
      sessions?.due,
      sessions?.held,
      sessions?.notHeld,
      sessions?.unrecorded,
      ...unitKinds.map(([kind]) => counts[kind]),
      tasks?.due,
      tasks?.done,
      tasks?.overdue,
      line.points,
      line.perMember,
    ]),
  );
}

/** Persons who agreed, a line each. */
export function personsCsv({ persons }: Appraisal): string {
  return csvText(
    ['编号', '姓名', '单位', '职务', ...personKinds.map(([, label]) => label), '积分'],
    persons.map(({ line, counts }): CsvCell[] => [
      line.person.id,
      line.person.name,
      line.person.branch?.name,
      line.person.post,
      ...personKinds.map(([kind]) => counts[kind]),
      line.points,
    ]),
  );
}

/** Every point with the record that earned it. */
export function pointsCsv({ units, persons }: Appraisal, site: string): string {
  const lines = (holder: string, { entries }: LedgerAccount): CsvCell[][] =>
    entries.map(({ date, rule, points, capped, title, href }) => [
      holder,
      date,
      rule,
      points,
      capped ? '已到上限' : undefined,
      title,
      `${site.replace(/\/$/, '')}${href}`,
    ]);
  return csvText(
    ['对象', '日期', '计分项', '分', '说明', '记录', '网址'],
    [
      ...units.flatMap(({ line }) => lines(line.unit.name, line)),
      ...persons.flatMap(({ line }) => lines(`${line.person.name}（${line.person.id}）`, line)),
    ],
  );
}

/** The whole appraisal as JSON, indented so that two periods can be compared line by line. */
export const appraisalJson = (appraisal: Appraisal): string =>
  `${JSON.stringify(appraisal, null, 2)}\n`;
