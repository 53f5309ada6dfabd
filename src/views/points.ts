import { type Day, monthOf } from '#domain/day';
import { type Period, periodRange, quarterOf } from '#domain/period';
import type { PointRule } from '#domain/settings';
import type { CapPeriod } from '#domain/vocabulary';
import type { LearningRecord } from '#views/records';

/** A point that was earned, by which rule and by which record. */
export interface EarnedPoints {
  rule: PointRule;
  record: LearningRecord;
  /** After the cap; 0 where the cap was reached. */
  points: number;
  /** The cap took a part or all of it. */
  capped: boolean;
}

/** What one person or one unit earned in a period. */
export interface Account {
  /** Sum of `earned`. */
  points: number;
  /** Oldest first. */
  earned: EarnedPoints[];
}

/** Records of a period; those of which only the year is known belong to whole years. */
export function recordsIn(records: readonly LearningRecord[], period: Period): LearningRecord[] {
  const { from, until, wholeYear } = rangeOf(period);
  return records.filter(
    (record) => (wholeYear || !record.wholeYear) && from <= record.date && record.date <= until,
  );
}

/** All that one holder can earn, made ready to be asked for many periods. */
export interface Earnings {
  /** Each record with a rule that gives points for it, and what the rule's cap counts it with; oldest first. */
  candidates: { rule: PointRule; record: LearningRecord; bucket: string }[];
  /** Days of the records, oldest first. */
  days: Day[];
  /** Years of records of which only the year is known. */
  years: ReadonlySet<string>;
}

/** @param records of one person or unit, oldest first */
export function earningsOf(
  records: readonly LearningRecord[],
  rules: readonly PointRule[],
): Earnings {
  const byKind = Map.groupBy(rules, ({ record }) => record);
  const candidates: Earnings['candidates'] = [];
  const days: Day[] = [];
  const years = new Set<string>();
  for (const record of records) {
    if (record.wholeYear) years.add(record.date.slice(0, 4));
    else days.push(record.date);
    for (const rule of byKind.get(record.kind) ?? []) {
      if (earns(record, rule))
        candidates.push({ rule, record, bucket: bucketOf(rule, record.date) });
    }
  }
  return { candidates, days, years };
}

/**
 * The points of one holder in a period; undefined where nothing of the holder is recorded, which
 * is not zero. A cap is applied to the records of the period alone: whatever else is recorded
 * later or earlier, no figure of this period sinks.
 */
export function accountOf(
  { candidates, days, years }: Earnings,
  period: Period,
): Account | undefined {
  const { from, until, wholeYear } = rangeOf(period);
  const first = days[firstFrom(days, from, (day) => day)];
  const recorded = first !== undefined && first <= until;
  if (!recorded && !(wholeYear && years.has(period))) return undefined;
  const used = new Map<string, number>();
  const earned: EarnedPoints[] = [];
  for (
    let i = firstFrom(candidates, from, ({ record }) => record.date);
    i < candidates.length;
    i++
  ) {
    const { rule, record, bucket } = candidates[i]!;
    if (record.date > until) break;
    if (record.wholeYear && !wholeYear) continue;
    let { points } = rule;
    if (rule.cap) {
      const before = used.get(bucket) ?? 0;
      points = exact(Math.min(points, Math.max(0, rule.cap.points - before)));
      used.set(bucket, exact(before + points));
    }
    earned.push({ rule, record, points, capped: points < rule.points });
  }
  return { points: sumOf(earned), earned };
}

/** Index of the first item on or after a day, in a list that is sorted by day. */
function firstFrom<T>(items: readonly T[], day: Day, dayOf: (item: T) => Day): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(items[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A year asks for a hundred periods of a thousand holders: each period is worked out once. */
const ranges = new Map<Period, { from: Day; until: Day; wholeYear: boolean }>();

function rangeOf(period: Period) {
  let range = ranges.get(period);
  if (!range) {
    const { from, until } = periodRange(period);
    range = { from, until, wholeYear: from.endsWith('-01-01') && until.endsWith('-12-31') };
    ranges.set(period, range);
  }
  return range;
}

/** Sum of points, free of binary fractions: 0.1 and 0.2 make 0.3. */
export const sumOf = (earned: readonly { points: number }[]): number =>
  exact(earned.reduce((total, { points }) => total + points, 0));

const exact = (value: number) => Math.round(value * 1000) / 1000;

const bucketOf = ({ id, cap }: PointRule, day: Day) =>
  cap ? `${id} ${capPeriods[cap.per](day)}` : '';
const capPeriods: Record<CapPeriod, (day: Day) => Period> = {
  month: monthOf,
  quarter: quarterOf,
  year: (day) => day.slice(0, 4),
};

function earns(record: LearningRecord, rule: PointRule): boolean {
  return (
    record.kind === rule.record &&
    inEffect(rule, record) &&
    (rule.study === undefined || rule.study === record.study) &&
    Object.entries(rule.where).every(([key, wanted]) => has(record, key, wanted))
  );
}

/** A rule counts from its first to its last day; for a record of a year it counts if it did on any day of it. */
function inEffect({ from, until }: PointRule, { date, wholeYear }: LearningRecord): boolean {
  const last = wholeYear ? `${date.slice(0, 4)}-12-31` : date;
  return (from === undefined || from <= last) && (until === undefined || date <= until);
}

function has({ facts, fields }: LearningRecord, key: string, wanted: unknown): boolean {
  const value = Object.hasOwn(facts, key) ? facts[key] : fields[key];
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}
