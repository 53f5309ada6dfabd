import { dayName, shortDayName } from '#domain/dayName';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts } from '#print/wording';
import type { Appraisal, AppraisalPerson, AppraisalUnit } from '#views/appraisal';
import type { LedgerPoint } from '#views/ledgerLines';

/** The Typst source of the appraisal sheet. What is not recorded prints as —. */
export function appraisalSource(appraisal: Appraisal, words: (text: string) => string): string {
  const { name, organization, publication, today, silent, rules, units, persons } = appraisal;
  const value: TypstValue = {
    title: words(`${name}民主评议参考`),
    organization: words(organization),
    name: words(publication),
    date: dateParts(today),
    units: units.map((unit) => unitRow(unit, words)),
    persons: persons.map((person) => personRow(person, words)),
    sources: units.flatMap(({ line }) =>
      line.entries.length > 0
        ? [
            {
              holder: words(line.unit.name),
              points: line.points ?? 0,
              rows: line.entries.map((point) => pointRow(point, words)),
            },
          ]
        : [],
    ),
    rules: rules.map(({ name: rule, record, points, cap, from, until }) => [
      words(rule),
      record,
      `${points}分`,
      cap ?? '不封顶',
      [from ? `${dayName(from)}起` : '', until ? `到${dayName(until)}止` : '']
        .filter(Boolean)
        .join('，') || '一直有效',
    ]),
    basis: words(
      `按已发表的记录算出，截至${dayName(today)}。“—”是没有记录，不等于零。单位和个人按次序排列，不排名次。只列同意公开学习档案的人${silent > 0 ? `，另有${silent}人没有列` : ''}。供民主评议、评先评优参考，不代替评议。`,
    ),
  };
  return `#import "/appraisal.typ": *\n#render(${literal(value)})\n`;
}

const figure = (value: number | undefined): string => (value === undefined ? '—' : String(value));

function unitRow(
  { line, sessions, counts, tasks }: AppraisalUnit,
  words: (text: string) => string,
): string[] {
  return [
    words(line.unit.name),
    figure(line.strength),
    sessions ? `${sessions.held}/${sessions.due}` : '—',
    figure(counts['lecture-hosted']),
    figure(counts['experience-written']),
    figure(counts['experience-applied']),
    figure(counts['forum-spoken']),
    tasks ? `${tasks.done}/${tasks.due}` : '—',
    figure(line.points),
    figure(line.perMember),
  ];
}

function personRow({ line, counts }: AppraisalPerson, words: (text: string) => string): string[] {
  return [
    words(line.person.name),
    words(line.person.branch?.name ?? line.person.affiliation ?? '—'),
    figure(counts['session-attended']),
    figure(counts['session-made-up']),
    figure(counts['central-speech']),
    figure(counts['lecture-given']),
    figure(counts['experience-written']),
    figure(counts['forum-spoken']),
    figure(line.points),
  ];
}

const pointRow = (
  { date, title, rule, points }: LedgerPoint,
  words: (text: string) => string,
): string[] => [
  date.length === 4 ? `${date}年` : shortDayName(date),
  words(title),
  words(rule),
  String(points),
];
