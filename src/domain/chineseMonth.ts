import { type Month, monthNumber, yearOf } from '#domain/day';

const digits = '〇一二三四五六七八九';
const tens = ['', '十', '二十'] as const;

/** 二〇二六年. */
export const chineseYear = (year: number): string =>
  `${[...String(year)].map((digit) => digits[Number(digit)]).join('')}年`;

/** 一 … 十二. */
export const chineseMonthNumber = (number: number): string =>
  number % 10 === 0 ? tens[number / 10]! : tens[Math.floor(number / 10)] + digits[number % 10]!;

/** 二〇二六年十月, as a periodical spells its month (GB/T 15835). */
export const chineseMonth = (month: Month): string =>
  `${chineseYear(yearOf(month))}${chineseMonthNumber(monthNumber(month))}月`;
