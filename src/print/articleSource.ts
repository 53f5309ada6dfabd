import { dayName } from '#domain/dayName';
import { articleValue } from '#print/articleValue';
import type { ExtraLines } from '#print/columnLevels';
import type { Material } from '#print/material';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts, monthName } from '#print/wording';
import type { ArticleSheet } from '#views/articleSheet';
import type { Colophon } from '#views/issue';

export interface ArticleOptions {
  extra: ExtraLines;
  /** Two lines more on a page, where that saves one. */
  tight?: boolean;
}

/** The Typst source of one article as a file of its own. */
export function articleSource(
  article: ArticleSheet,
  colophon: Pick<Colophon, 'name' | 'publisher' | 'site' | 'sample'>,
  material: Material,
  { extra, tight = false }: ArticleOptions,
): string {
  const { words } = material;
  const key = 'a0';
  const value: TypstValue = {
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    author:
      article.signatures.map(({ name }) => words(name)).join('、') || words(colophon.publisher),
    date: dateParts(article.date),
    day: dayName(article.date),
    monthName: monthName(article.date.slice(0, 7)),
    numberName: article.label,
    sample: colophon.sample,
    tight,
    address: decodeURI(new URL(article.address, colophon.site).href),
    article: articleValue(
      article,
      {
        key,
        level: 1,
        extra: extra.has(key) ? extra.get(key) : 0,
        spread: false,
        site: colophon.site,
      },
      material,
    ),
  };
  return `#import "/article.typ": *\n#render-article(${literal(value)})\n`;
}
