import { z } from 'zod';
import { articleFields } from '#domain/article';
import { field, line, month } from '#domain/fields';

/** The ISBN as text: YAML takes the leading noughts of an unquoted one for those of a number. */
export const isbnText = (value: string | number): string =>
  typeof value === 'number' ? String(value).padStart(10, '0') : value;

/** True for an ISBN-10 or ISBN-13 with the right check digit; hyphens and spaces are ignored. */
export function isIsbn(value: string | number): boolean {
  const digits = isbnText(value).replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{13}$/.test(digits)) {
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
    return sum % 10 === 0;
  }
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce(
      (total, digit, i) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - i),
      0,
    );
    return sum % 11 === 0;
  }
  return false;
}

/** 读一本书: a book with its reading month; the body is the reading guide. */
export const bookSchema = z.strictObject({
  ...articleFields,
  author: field(line(80), '著者', { hint: '照书名页写' }),
  publisher: field(line(60).optional(), '出版社'),
  isbn: field(
    z.union([z.string(), z.number()]).refine(isIsbn, { error: 'isbn' }).optional(),
    '书号',
  ),
  month: field(month().optional(), '阅读月份', { widget: 'month' }),
});
