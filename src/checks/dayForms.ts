import { isMonth } from '#domain/day';
import { isPeriod } from '#domain/period';

const two = (digits: string) => digits.padStart(2, '0');
const between = '[\\s]*[-/.,、—–年月~][\\s]*';
const dayForm = new RegExp(
  `^(\\d{4})${between}(\\d{1,2})${between}(\\d{1,2})[日号]?(?:[T\\s].*)?$`,
  'u',
);
const tightDay = /^(\d{4})(\d{2})(\d{2})$/;
const monthForm = new RegExp(`^(\\d{4})${between}(\\d{1,2})月?(?:份)?$`, 'u');
const quarterForm = /^(\d{4})年?[\s-]*(?:Q([1-4])|第?([一二三四1-4])季度?)$/iu;
const halfForm = /^(\d{4})年?[\s-]*(?:H([12])|([上下])半年)$/iu;
const yearForm = /^(\d{4})年度?$/u;
const numerals = ' 一二三四';

/** Half-width, without quotation marks around it. */
const plainText = (text: string) => text.normalize('NFKC').replace(/^[\s“‘"']+|[\s”’"']+$/gu, '');

/** A day written in another way, as the content model writes it. It need not exist in the calendar. */
export function asDay(text: string): string | undefined {
  const plain = plainText(text);
  const [, year, month, day] = dayForm.exec(plain) ?? tightDay.exec(plain) ?? [];
  return year && month && day ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** A month written in another way; the month of a day is not one, since something would be lost. */
export function asMonth(text: string): string | undefined {
  const [, year, month] = monthForm.exec(plainText(text)) ?? [];
  const found = year && month ? `${year}-${two(month)}` : undefined;
  return found && isMonth(found) ? found : undefined;
}

/** A period written in another way: 2026年第三季度, 2026年上半年, 2026年9月. */
export function asPeriod(text: string): string | undefined {
  const plain = plainText(text);
  const [, quarterYear, letter, numeral] = quarterForm.exec(plain) ?? [];
  const quarter =
    letter ??
    (numeral && (numerals.indexOf(numeral) > 0 ? String(numerals.indexOf(numeral)) : numeral));
  const [, halfYear, digit, side] = halfForm.exec(plain) ?? [];
  const [, year] = yearForm.exec(plain) ?? [];
  const found = quarterYear
    ? `${quarterYear}-Q${quarter}`
    : halfYear
      ? `${halfYear}-H${digit ?? (side === '上' ? '1' : '2')}`
      : (year ?? asMonth(plain));
  return found && isPeriod(found) ? found : undefined;
}
