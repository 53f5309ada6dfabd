/** A calendar day, `2026-10-15`. Days have no time zone and compare as strings. */
export type Day = string;
/** A calendar month, `2026-10`. */
export type Month = string;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;
const millisecondsOfDay = 86_400_000;

const epoch = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromEpoch = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** True for a day that exists in the calendar: `2026-02-30` is not one. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayForm.test(value) && fromEpochSafe(value) === value;
}

function fromEpochSafe(day: string): Day | undefined {
  const milliseconds = epoch(day);
  return Number.isNaN(milliseconds) ? undefined : fromEpoch(milliseconds);
}

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const yearOf = (day: Day | Month): number => Number(day.slice(0, 4));
export const monthNumber = (month: Month | Day): number => Number(month.slice(5, 7));
export const dayNumber = (day: Day): number => Number(day.slice(8, 10));

/** 一 … 日, without 星期. */
export const weekdayOf = (day: Day): string => weekdays[new Date(epoch(day)).getUTCDay()]!;
/** 1 (Monday) … 7 (Sunday), as ISO 8601 counts. */
export const isoWeekday = (day: Day): number => ((new Date(epoch(day)).getUTCDay() + 6) % 7) + 1;

export const addDays = (day: Day, count: number): Day =>
  fromEpoch(epoch(day) + count * millisecondsOfDay);

export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + monthNumber(month) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both included; empty where the last is earlier. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

export const firstDay = (month: Month): Day => `${month}-01`;
export const lastDay = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);
export const daysInMonth = (month: Month): number => dayNumber(lastDay(month));
