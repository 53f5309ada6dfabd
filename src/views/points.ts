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
  const { from, until } = periodRange(period);
  const wholeYear = from.endsWith('-01-01') && until.endsWith('-12-31');
  return records.filter(
    (record) => (wholeYear || !record.wholeYear) && from <= record.date && record.date <= until,
  );
}

/**
 * The points of one holder in a period; undefined where nothing of the holder is recorded, which
 * is not zero. A cap is applied to the records of the period alone: whatever else is recorded
 * later or earlier, no figure of this period sinks.
 *
 * @param records of the one person or unit, oldest first
 */
export function accountOf(
  records: readonly LearningRecord[],
  rules: readonly PointRule[],
  period: Period,
): Account | undefined {
  const counted = recordsIn(records, period);
  if (counted.length === 0) return undefined;
  const used = new Map<string, number>();
  const earned: EarnedPoints[] = [];
  for (const record of counted) {
    for (const rule of rules) {
      if (!earns(record, rule)) continue;
      const left = rule.cap
        ? rule.cap.points - (used.get(bucketOf(rule, record.date)) ?? 0)
        : rule.points;
      const points = exact(Math.min(rule.points, Math.max(0, left)));
      if (rule.cap) {
        const bucket = bucketOf(rule, record.date);
        used.set(bucket, exact((used.get(bucket) ?? 0) + points));
      }
      earned.push({ rule, record, points, capped: points < rule.points });
    }
  }
  return { points: sumOf(earned), earned };
}

/** Sum of points, free of binary fractions: 0.1 and 0.2 make 0.3. */
export const sumOf = (earned: readonly { points: number }[]): number =>
  exact(earned.reduce((total, { points }) => total + points, 0));

const exact = (value: number) => Math.round(value * 1000) / 1000;

const bucketOf = (rule: PointRule, day: Day) => `${rule.id} ${capPeriods[rule.cap!.per](day)}`;
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
