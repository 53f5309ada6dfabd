import type { Day } from '#domain/day';
import { hrefOf } from '#views/articleLink';
import {
  type CadenceTotals,
  cadenceTotals,
  type MonthCadence,
  monthLabel,
  type UnitCadence,
  yearCadence,
} from '#views/cadence';

/** A unit's year of sessions, as its page and its chart show it. */
export interface BranchCadence {
  /** Sessions a month that the settings ask for; 0 where they ask for none. */
  due: number;
  months: (MonthCadence & { label: string; current: boolean })[];
  /** Absent where the year has no recorded session. */
  totals?: CadenceTotals;
  /** First recorded month of the year, where months before it are not told. */
  since?: string;
  /** The next planned session. */
  next?: { date: Day; title: string; href: string };
}

export function branchCadence(unit: UnitCadence, year: number, today: Day): BranchCadence {
  const months = yearCadence(unit, year, today);
  const totals = cadenceTotals(months);
  const { next, first } = unit;
  const since = first?.startsWith(String(year)) && !first.endsWith('-01') ? first : undefined;
  return {
    due: unit.due,
    months: months.map((month) => ({
      ...month,
      label: monthLabel(month),
      current: today.startsWith(month.month),
    })),
    ...(totals ? { totals } : {}),
    ...(since ? { since } : {}),
    ...(next ? { next: { date: next.date, title: next.title, href: hrefOf(next.ref) } } : {}),
  };
}
