import { type Day, firstDay, lastDay, monthOf } from '#domain/day';

/** `2026`, `2026-H1`, `2026-Q3` or `2026-09`. */
export type Period = string;

const periodForm = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
const numerals = ['', '一', '二', '三', '四'] as const;

export const isPeriod = (value: unknown): value is Period =>
  typeof value === 'string' && periodForm.test(value);

/** First and last day of a period. Throws on what is not a period. */
export function periodRange(period: Period): { from: Day; until: Day } {
  const match = periodForm.exec(period);
  if (!match) throw new RangeError(`not a period: ${period}`);
  const [, year, half, quarter, month] = match;
  const [first, last] = half
    ? [Number(half) * 6 - 5, Number(half) * 6]
    : quarter
      ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
      : month
        ? [Number(month), Number(month)]
        : [1, 12];
  const at = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { from: firstDay(at(first)), until: lastDay(at(last)) };
}

export function inPeriod(day: Day, period: Period): boolean {
  const { from, until } = periodRange(period);
  return from <= day && day <= until;
}

/** The quarter that a day lies in, `2026-Q3`. */
export function quarterOf(day: Day): Period {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(monthOf(day).slice(5)) / 3)}`;
}

/** 2026年第三季度, 2026年上半年, 2026年9月, 2026年. */
export function periodName(period: Period): string {
  const [, year, half, quarter, month] = periodForm.exec(period) ?? [];
  if (half) return `${year}年${half === '1' ? '上' : '下'}半年`;
  if (quarter) return `${year}年第${numerals[Number(quarter)]}季度`;
  if (month) return `${year}年${Number(month)}月`;
  return `${year ?? period}年`;
}
