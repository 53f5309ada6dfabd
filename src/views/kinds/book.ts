import type { ArticleOfKind } from '#catalog/publication';
import { isbnText } from '#domain/book';
import type { KindPart } from '#views/article';
import type { Site } from '#views/sitePage';

export interface BookPart {
  author: string;
  publisher?: string;
  isbn?: string;
  month?: string;
}

export function bookPart({ data }: ArticleOfKind<'books'>, _site: Site): KindPart<BookPart> {
  const part: BookPart = {
    author: data.author,
    ...(data.publisher ? { publisher: data.publisher } : {}),
    ...(data.isbn === undefined ? {} : { isbn: isbnText(data.isbn) }),
    ...(data.month ? { month: data.month } : {}),
  };
  const fact = (label: string, text: string | undefined) => ({
    label,
    items: text ? [{ text }] : [],
  });
  return {
    byline: [],
    facts: [
      fact('著者', part.author),
      fact('出版社', part.publisher),
      fact('书号', part.isbn),
      fact('阅读月份', part.month && `${part.month.slice(0, 4)}年${Number(part.month.slice(5))}月`),
    ],
    related: [],
    part,
  };
}
