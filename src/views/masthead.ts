import { SolarDay } from 'tyme4ts';
import { type Day, dayNumber, type Month, monthNumber, yearOf } from '#domain/day';
import { shortDayName, weekdayName } from '#domain/dayName';
import type { Shell } from '#views/shell';

/** What the ear beside the nameplate says of the issue and the day. */
export interface MastheadView {
  /** 二〇二六年十月号. */
  month?: string;
  /** 总第3期. */
  total?: string;
  /** 10月31日. */
  day: string;
  /** 星期六. */
  weekday: string;
  /** 农历九月廿二. */
  lunar: string;
}

const digits = '〇一二三四五六七八九';
const tens = ['', '十', '二十'] as const;

export function mastheadView({ issue, today }: Pick<Shell, 'issue' | 'today'>): MastheadView {
  return {
    ...(issue ? { month: `${chineseMonth(issue.month)}号`, total: `总第${issue.total}期` } : {}),
    day: shortDayName(today),
    weekday: weekdayName(today),
    lunar: lunarDay(today),
  };
}

/** 二〇二六年十月, as a periodical writes its month (GB/T 15835: no figures in an issue's name). */
export function chineseMonth(month: Month): string {
  return `${chineseYear(yearOf(month))}${chineseMonthNumber(monthNumber(month))}月`;
}

/** 二〇二六年. */
export const chineseYear = (year: number): string =>
  `${[...String(year)].map((digit) => digits[Number(digit)]).join('')}年`;

/** 一 … 十二. */
export const chineseMonthNumber = (number: number): string =>
  number % 10 === 0 ? tens[number / 10]! : tens[Math.floor(number / 10)] + digits[number % 10]!;

/** 农历九月廿二; a leap month says 闰. */
export function lunarDay(day: Day): string {
  const lunar = SolarDay.fromYmd(yearOf(day), monthNumber(day), dayNumber(day)).getLunarDay();
  return `农历${lunar.getLunarMonth().getName()}${lunar.getName()}`;
}
