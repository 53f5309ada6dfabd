import type { Branch, Publication } from '#catalog/publication';
import { type Day, monthOf, monthsBetween } from '#domain/day';
import { type Period, periodName, periodRange } from '#domain/period';
import type { RecordKind } from '#domain/vocabulary';
import { cadences, cadenceTotals, monthCadence } from '#views/cadence';
import { ledgerOf, type PersonAccount } from '#views/ledger';
import { type LedgerLine, type PersonLine, personLine, unitLine } from '#views/ledgerLines';
import { type RuleText, rulesOf, ruleText } from '#views/ledgerPages';
import { recordsIn } from '#views/points';
import { recordsOf } from '#views/records';
import { tasksByUnit } from '#views/tasks';

/** Counts by kind of record; what is not recorded is absent. */
export type RecordCounts = Partial<Record<RecordKind, number>>;

export interface AppraisalUnit {
  line: LedgerLine;
  /** Sessions against the cadence, within the recorded time. */
  sessions?: { due: number; held: number; notHeld: number; unrecorded: number };
  counts: RecordCounts;
  /** Tasks due in the period. */
  tasks?: { due: number; done: number; overdue: number };
}

export interface AppraisalPerson {
  line: PersonLine;
  counts: RecordCounts;
}

/**
 * 民主评议参考: the period's records and points of units and of the persons who agreed, for the
 * committee. It goes to `reports/`, never to the site.
 */
export interface Appraisal {
  organization: string;
  publication: string;
  period: Period;
  name: string;
  today: Day;
  rules: RuleText[];
  units: AppraisalUnit[];
  persons: AppraisalPerson[];
  /** How many members are not listed because they have not agreed. */
  silent: number;
}

export function appraisalOf(publication: Publication, period: Period): Appraisal {
  const { settings, today } = publication;
  const { units, persons } = ledgerOf(publication, period);
  const listed = persons.flatMap((account) => appraisalPerson(publication, account, period));
  const members = [...publication.people.values()].filter(
    ({ memberships }) => memberships.length > 0,
  );
  return {
    organization: settings.organization,
    publication: settings.name,
    period,
    name: periodName(period),
    today,
    rules: rulesOf(publication, period).map((rule) => ruleText(publication, rule)),
    units: units.flatMap(({ branch }) => appraisalUnit(publication, branch, period)),
    persons: listed,
    silent: members.length - listed.filter(({ line }) => line.person.branch).length,
  };
}

function appraisalUnit(publication: Publication, branch: Branch, period: Period): AppraisalUnit[] {
  const line = unitLine(publication, branch, period);
  if (!line) return [];
  const { from, until } = periodRange(period);
  const unit = cadences(publication).get(branch.id)!;
  const sessions = cadenceTotals(
    monthsBetween(monthOf(from), monthOf(until)).map((month) =>
      monthCadence(unit, month, publication.today),
    ),
  );
  const due = (tasksByUnit(publication).get(branch.id) ?? []).filter(
    (task) => from <= task.due && task.due <= until,
  );
  const count = (state: string) => due.filter((task) => task.state === state).length;
  return [
    {
      line,
      ...(sessions ? { sessions } : {}),
      counts: countsOf(publication, 'byBranch', branch.id, period),
      ...(due.length > 0
        ? { tasks: { due: due.length, done: count('done'), overdue: count('overdue') } }
        : {}),
    },
  ];
}

function appraisalPerson(
  publication: Publication,
  account: PersonAccount,
  period: Period,
): AppraisalPerson[] {
  const line = personLine(publication, account);
  return line
    ? [{ line, counts: countsOf(publication, 'byPerson', account.person.id, period) }]
    : [];
}

function countsOf(
  publication: Publication,
  by: 'byBranch' | 'byPerson',
  id: string,
  period: Period,
): RecordCounts {
  const counts: RecordCounts = {};
  for (const { kind } of recordsIn(recordsOf(publication)[by].get(id) ?? [], period)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
