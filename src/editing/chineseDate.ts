import { type Day, isDay, weekdayOf } from '#domain/day';

export interface FoundDay {
  day: Day;
  /** What the text says beyond the day and its right weekday; empty where the day is all. */
  rest: string;
}

const digits = '〇一二三四五六七八九';
const form =
  /([12]\d{3}|[一二三四五六七八九〇○零]{4})\s*(?:年|[-./－．])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-./－．])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:日|号)?(?!\d)/u;
const weekdayForm = /[（(]?\s*(?:星期|周|礼拜)([一二三四五六日天])\s*[)）]?/u;

/** 十六 → 16, 二十 → 20, 三 → 3; Arabic digits as they are. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (one: string | undefined, none: number) => (one ? digits.indexOf(one) : none);
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

const yearOf = (text: string): string =>
  /^\d+$/.test(text) ? text : [...text].map((one) => Math.max(0, digits.indexOf(one))).join('');

/**
 * The first day that a text names: 2014年5月1日, 二〇一四年五月一日, 2014-05-01, 2014.5.1. A day
 * that the calendar does not have is none.
 */
export function findDay(text: string): FoundDay | undefined {
  const plain = text.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
  const match = form.exec(plain);
  if (!match) return undefined;
  const [whole, year, month, date] = match;
  const two = (part: string) => String(numberOf(part)).padStart(2, '0');
  const day = `${yearOf(year!)}-${two(month!)}-${two(date!)}`;
  if (!isDay(day)) return undefined;
  let rest = plain.slice(0, match.index) + plain.slice(match.index + whole.length);
  const weekday = weekdayForm.exec(rest);
  if (weekday?.[1]?.replace('天', '日') === weekdayOf(day)) rest = rest.replace(weekday[0], '');
  return { day, rest: rest.replace(/[（()）\s　]/g, '') };
}
