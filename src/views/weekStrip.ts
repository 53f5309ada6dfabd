import { addDays, type Day, isDay, isoWeekday, type Month, monthOf } from '#domain/day';

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
  const counts = new Map<Day, number>();
  for (const date of dates) {
    if (!isDay(date)) continue;
    const monday = mondayOf(date);
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  const weeks: WeekCount[] = [];
  for (
    let monday = mondayOf(`${year}-01-01`);
    monday <= `${year}-12-31`;
    monday = addDays(monday, 7)
  ) {
    const count = counts.get(monday);
    const first = monday < `${year}-01-01` ? `${year}-01-01` : monday;
    weeks.push({ monday, month: monthOf(first), ...(count === undefined ? {} : { count }) });
  }
  return weeks;
}

const mondayOf = (day: Day): Day => addDays(day, 1 - isoWeekday(day));
