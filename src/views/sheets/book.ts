import type { ArticleOfKind } from '#catalog/publication';
import { monthNumber } from '#domain/day';
import type { Particulars } from '#views/articleSheet';
import { present } from '#views/sheets/sheetContext';

export function bookSheet({ data }: ArticleOfKind<'books'>): Particulars {
  const { author, publisher, month } = data;
  return {
    signatures: [{ name: author, ...(publisher ? { role: publisher } : {}) }],
    facts: present([month && `${monthNumber(month)}月共读`]),
    margin: [],
  };
}
