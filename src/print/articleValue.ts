import type { Material } from '#print/material';
import { coverOf, portraitOf } from '#print/namedPicture';
import { qrCode } from '#print/qrCode';
import { lastParagraph } from '#print/tokenTree';
import type { TypstValue } from '#print/typstLiteral';
import { widthInEms } from '#print/widthInEms';
import { sensePhrases } from '#text/senseBreaks';
import type { ArticleSheet } from '#views/articleSheet';

/** How the magazine lays an article out. */
export type Layout = 'columns' | 'margin' | 'transcript' | 'profile';

/** Points of the places where a body's pictures stand. */
const measures: Record<Layout, number> = {
  columns: 231,
  margin: 357,
  transcript: 357,
  profile: 357,
};
const marginMeasure = 105;
/** A piece shorter than this takes a smaller title. */
const shortPiece = 420;
/** Beside a text shorter than this a margin of facts would stand taller than the text. */
const longPiece = 700;

/** Characters of a line beside a margin, with room for what marks a text up. */
const marginLine = 38;

/** Structured texts stand beside a margin; running prose in two columns. */
export function layoutOf(article: ArticleSheet, hasTable: boolean): Layout {
  if (article.collection === 'forums') return 'transcript';
  if (article.profile) return 'profile';
  if (article.applied || article.stages || article.table || hasTable) return 'margin';
  return 'columns';
}

export interface ArticlePlace {
  /** Label of the article in the document. */
  key: string;
  level: 1 | 2;
  /** Whole lines that its columns need beyond half of their text; undefined leaves them unlevelled. */
  extra: number | undefined;
  /** Less room around its parts, so that its section does not end on a nearly empty page. */
  tight?: boolean;
  /** The profile that opens with a page of its own. */
  spread: boolean;
  site: string;
  /** Points of a single measure, in designs that have no layouts. */
  measure?: number;
}

/** An article as the magazine's theme takes it. */
export function articleValue(
  article: ArticleSheet,
  place: ArticlePlace,
  material: Material,
): Record<string, TypstValue> {
  const { words } = material;
  const hasTable = material.tokens(article.ref).some(({ type }) => type === 'table_open');
  const layout = layoutOf(article, hasTable);
  const prose = layout === 'columns' || (article.applied !== undefined && !hasTable);
  return {
    key: place.key,
    label: article.label,
    title: words(article.title),
    phrases: sensePhrases(words(article.title)),
    deck: article.deck && layout !== 'profile' ? words(article.deck) : undefined,
    deckPhrases: article.deck ? sensePhrases(words(article.deck)) : [],
    by: words(signature(article)),
    byline: article.signatures.map(({ name, role }) => ({
      name: words(name),
      role: role && words(role),
    })),
    facts: article.facts.map(words),
    margin: article.margin.map(({ label, value }) => ({ label, value: words(value) })),
    level: place.level,
    layout,
    prose,
    short: article.length < shortPiece,
    marked: lastParagraph(material.tokens(article.ref)) !== undefined,
    lines: Math.floor(article.length / marginLine),
    sideFacts: article.length > longPiece,
    extra: place.extra,
    spread: place.spread,
    tight: place.tight ?? false,
    qr: { ...qrCode(new URL(article.address, place.site).href) },
    cover:
      layout === 'profile'
        ? undefined
        : material.picture(coverOf(article), place.measure ?? measures[layout]),
    portrait: material.picture(portraitOf(article.profile?.portrait), marginMeasure),
    stages: article.stages?.map(({ name, span, owner, done }) => ({
      name: words(name),
      span,
      owner: owner && words(owner),
      done,
    })),
    applied: article.applied && {
      problem: words(article.applied.problem),
      learnt: words(article.applied.learnt),
      action: words(article.applied.action),
      result: words(article.applied.result),
    },
    profile: article.profile && {
      name: words(article.profile.name),
      award: article.profile.award && words(article.profile.award),
      citation: words(article.profile.citation),
    },
    table: article.table && tableValue(article.table, words),
    body: material.body(article.ref, place.measure ?? measures[prose ? 'columns' : layout]),
  };
}

/** Whose article it is, as the contents name them: two persons, then 等. */
export function signature({ signatures, collection }: ArticleSheet): string {
  const names = signatures.map(({ name }) => name);
  const shown = names.length > 2 ? `${names.slice(0, 2).join('、')}等` : names.join('、');
  return collection === 'forums' && shown ? `${shown}主持` : shown;
}

/** Rows of plain words as the theme's table. */
export function tableValue(
  table: { caption: string; head: string[]; rows: (string | undefined)[][]; note?: string },
  words: (text: string) => string,
): TypstValue {
  const numeric = (column: number) =>
    table.rows.every((row) => row[column] === undefined || /^[\d.,%]+$/.test(row[column]!));
  return {
    caption: words(table.caption),
    note: table.note && words(table.note),
    columns: table.head.map((name, i) => ({
      widest: Math.max(...[name, ...table.rows.map((row) => row[i] ?? '—')].map(widthInEms)),
      narrowest: 2,
      align: i > 0 && numeric(i) ? 'right' : 'left',
    })),
    head: [table.head.map(words)],
    rows: table.rows.map((row) => row.map((cell) => words(cell ?? '—'))),
  };
}
