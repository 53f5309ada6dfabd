import { addDays, type Day, isoWeekday, type Month, monthOf } from '#domain/day';

/** One week of a year's strip. Weeks begin on Monday. */
export interface WeekCount {
  monday: Day;
  /** Month of its first day within the year. */
  month: Month;
  /** Entries of the week; absent where nothing is recorded. */
  count?: number;
}

/** The weeks of a year with the number of days' entries that fall into each. Dates that are no day are passed over. */
export function weekStrip(year: number, dates: readonly string[]): WeekCount[] {
  const { weeks, weekOf } = weeksOfYear(year);
  const strip = weeks.map((week): WeekCount => ({ ...week }));
  for (const date of dates) {
    const week = strip[weekOf.get(date) ?? -1];
    if (week) week.count = (week.count ?? 0) + 1;
  }
  return strip;
}

interface YearWeeks {
  weeks: readonly Omit<WeekCount, 'count'>[];
  /** Index of the week of each day of the year. */
  weekOf: ReadonlyMap<Day, number>;
}

/** A thousand files ask for the same few years. */
const years = new Map<number, YearWeeks>();

function weeksOfYear(year: number): YearWeeks {
  const known = years.get(year);
  if (known) return known;
  const weeks: Omit<WeekCount, 'count'>[] = [];
  const weekOf = new Map<Day, number>();
  for (let day: Day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (weeks.length === 0 || isoWeekday(day) === 1) {
      weeks.push({ monday: addDays(day, 1 - isoWeekday(day)), month: monthOf(day) });
    }
    weekOf.set(day, weeks.length - 1);
  }
  const made = { weeks, weekOf };
  years.set(year, made);
  return made;
}
