import type { Publication } from '#catalog/publication';
import { type Day, monthOf } from '#domain/day';
import { inPeriod, type Period, periodName, periodRange, quarterOf } from '#domain/period';
import type { PointRule } from '#domain/settings';
import { caps, recordKinds } from '#domain/vocabulary';
import { ledgerOf } from '#views/ledger';
import { type LedgerLine, type PersonLine, personLine, unitLine } from '#views/ledgerLines';
import { perPublication } from '#views/perPublication';
import { recordsOf } from '#views/records';
import type { PageFamily } from '#views/sitePage';
import { unitsInOrder } from '#views/units';

/** A rule as readers see it. */
export interface RuleText {
  id: string;
  name: string;
  record: string;
  points: number;
  /** 每季度最多6分; absent without a cap. */
  cap?: string;
  study?: string;
  from?: Day;
  until?: Day;
}

export interface LedgerView {
  period: Period;
  name: string;
  today: Day;
  /** Rules in effect on any day of the period. */
  rules: RuleText[];
  /** Units in their order, never by points. */
  units: LedgerLine[];
  /** Persons who agreed, and only where the publication shows persons. */
  persons: PersonLine[];
  periods: { year: string; items: { name: string; href: string; current: boolean }[] }[];
}

/** Points of the latest year at `/ledger/`, and of each year, half, quarter and month with a record. */
export const ledgerPages: PageFamily = ({ publication }) => {
  if (publication.settings.points.length === 0) return [];
  const periods = periodsOf(publication);
  const current = publication.today.slice(0, 4);
  const years = [...new Set([...periods.map((period) => period.slice(0, 4)), current])]
    .sort()
    .reverse();
  const page = (path: string, period: Period) => ({
    path,
    template: 'ledger',
    title: path === 'ledger' ? '学习积分' : `学习积分：${periodName(period)}`,
    description: `${periodName(period)}各支部的学习积分，每一分都连着挣得它的那条记录。`,
    section: 'branches',
    view: {
      ...ledgerView(publication, period),
      periods: years.map((year) => ({
        year,
        items: periods
          .filter((each) => each.startsWith(year))
          .map((each) => ({
            name: periodName(each).slice(5) || '全年',
            href: `/ledger/${each}/`,
            current: each === period,
          })),
      })),
    } satisfies LedgerView,
  });
  return [page('ledger', current), ...periods.map((period) => page(`ledger/${period}`, period))];
};

function ledgerView(publication: Publication, period: Period): Omit<LedgerView, 'periods'> {
  const { settings, today } = publication;
  return {
    period,
    name: periodName(period),
    today,
    rules: rulesOf(publication, period)
      .filter(({ for: holder }) => holder === 'branch' || settings.ledger.persons)
      .map((rule) => ruleText(publication, rule)),
    units: unitsInOrder(publication)
      .map((branch) => unitLine(publication, branch, period))
      .filter((line) => line !== undefined),
    persons: settings.ledger.persons
      ? ledgerOf(publication, period)
          .persons.map((account) => personLine(publication, account))
          .filter((line) => line !== undefined)
      : [],
  };
}

/** The ledger's page of a period, or its first page where the period has no record. */
export const ledgerHref = (publication: Publication, period: Period): string =>
  periodsOf(publication).includes(period) ? `/ledger/${period}/` : '/ledger/';

/** Rules in effect on any day of a period. */
export function rulesOf({ settings }: Publication, period: Period): PointRule[] {
  const range = periodRange(period);
  return settings.points.filter(
    ({ from, until }) => (from ?? '') <= range.until && range.from <= (until ?? '9999'),
  );
}

export function ruleText({ settings }: Publication, rule: PointRule): RuleText {
  const { id, name, record, points, cap, study, from, until } = rule;
  const studyName = settings.studies.find((each) => each.id === study)?.name;
  return {
    id,
    name,
    record: recordKinds[record],
    points,
    ...(cap ? { cap: `${caps[cap.per]}最多${cap.points}分` } : {}),
    ...(studyName ? { study: studyName } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}

/** Years, halves, quarters and months that hold a record, latest year first, the longest first within it. */
const periodsOf = perPublication((publication): readonly Period[] => {
  const found = new Set<Period>();
  const { all } = recordsOf(publication);
  for (const { date, wholeYear } of all) if (wholeYear) found.add(date.slice(0, 4));
  for (const day of new Set(all.filter(({ wholeYear }) => !wholeYear).map(({ date }) => date))) {
    const year = day.slice(0, 4);
    found.add(year);
    found.add(inPeriod(day, `${year}-H1`) ? `${year}-H1` : `${year}-H2`);
    found.add(quarterOf(day));
    found.add(monthOf(day));
  }
  const length = (period: Period) => (period.length === 4 ? 0 : 'HQ'.indexOf(period[5]!) + 1 || 3);
  const current = publication.today.slice(0, 4);
  return [...found]
    .filter((period) => period.slice(0, 4) <= current)
    .sort(
      (a, b) =>
        Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || length(a) - length(b) || (a < b ? -1 : 1),
    );
});
