import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';
import { type Day, isDay, weekdayOf, yearOf } from '#domain/day';

const form =
  /(?:(\d{4})[ ]?年[ ]?)?(\d{1,2})[ ]?月[ ]?(\d{1,2})[ ]?[日号][ 　]*[（(]?[ 　]*(?:星期|礼拜|周)([一二三四五六日天])[）)]?/gu;
const two = (digits: string) => digits.padStart(2, '0');

/** A day of the month with a wrong day of the week is mostly a day of the month that is wrong. */
export const weekdays: FileRule = function* (file) {
  const { date } = file.data;
  for (const { text, offset } of proseStretches(file)) {
    for (const {
      0: found,
      1: year,
      2: month = '',
      3: dayOfMonth = '',
      4: said = '',
      index,
    } of text.matchAll(form)) {
      const rest = `${two(month)}-${two(dayOfMonth)}`;
      const day = year ? `${year}-${rest}` : isDay(date) ? nearestDay(rest, date) : undefined;
      if (day === undefined) continue;
      const place = file.lines.place(offset + index);
      const shown = `${day.slice(0, 4)}年${Number(month)}月${Number(dayOfMonth)}日`;
      if (!isDay(day)) {
        yield file.warning('weekday', place, `日历上没有${shown}这一天。请核对。`);
      } else if (weekdayOf(day) !== said.replace('天', '日')) {
        yield file.warning(
          'weekday',
          place,
          `“${found}”对不上：${shown}是星期${weekdayOf(day)}。请核对日期和星期。`,
        );
      }
    }
  }
};

/** A day without its year is the one nearest to the entry's own day; the entry's year where there is none. */
function nearestDay(monthAndDay: string, date: Day): string {
  const year = yearOf(date);
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(date));
  const days = [year, year - 1, year + 1].map((each) => `${each}-${monthAndDay}`).filter(isDay);
  return days.sort((a, b) => away(a) - away(b))[0] ?? `${year}-${monthAndDay}`;
}
