import type { Token } from '#markdown/parse';
import { inlineText } from '#markdown/text';
import { literal, TypstCode } from '#print/typstLiteral';
import { widthInEms } from '#print/widthInEms';

type Side = 'left' | 'right' | 'center';

interface Column {
  /** Widest cell, in ems: a Han character is 1, others about half. */
  widest: number;
  /** Longest run that cannot be broken, in ems. */
  narrowest: number;
  align: Side;
}

/** A figure with a unit of at most two characters; years and days are names, not amounts. */
const figures = /^[-+−±]?[\d.,，%％:：/—–-]+\s*(?![年月日号])\p{Script=Han}{0,2}$/u;

/** The end of the table that opens at `open`: index of its `table_close`. */
export function tableEnd(tokens: readonly Token[], open: number): number {
  let end = open;
  while (tokens[end] && tokens[end]!.type !== 'table_close') end++;
  return end;
}

/**
 * A call of the theme's `tbl` with what it needs to choose widths: shrink, then wrap, then turn.
 * Columns of figures without a set alignment stand right, words left.
 */
export function tableCode(
  tokens: readonly Token[],
  open: number,
  inline: (token: Token) => string,
): string {
  const rows: Token[][] = [];
  const sides: (Side | undefined)[] = [];
  let headRows = 0;
  const end = tableEnd(tokens, open);
  for (let i = open; i < end; i++) {
    const token = tokens[i]!;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'thead_close') headRows = rows.length;
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const row = rows.at(-1)!;
      const side = /text-align:(left|right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      if (side) sides[row.length] = side as Side;
      row.push(tokens[i + 1]!);
    }
  }
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, c): Column => {
    const texts = rows.map((row) => inlineText(row[c]?.children ?? []));
    const body = texts.slice(headRows).filter((text) => text.trim() !== '');
    const numeric = body.length > 0 && body.every((text) => figures.test(text.trim()));
    return {
      widest: Math.max(1, ...texts.map(widthInEms)),
      narrowest: Math.max(
        1,
        ...texts.flatMap((text) => (text.match(/[\x21-\x7e]+/g) ?? []).map(widthInEms)),
      ),
      align: sides[c] ?? (numeric ? 'right' : 'left'),
    };
  });
  const cells = (row: Token[]) =>
    Array.from({ length: count }, (_, c) => new TypstCode(row[c] ? `{${inline(row[c])}}` : '[]'));
  return `tbl(${literal({ columns: columns.map((column) => ({ ...column })) })},${literal(
    rows.slice(0, headRows).map(cells),
  )},${literal(rows.slice(headRows).map(cells))})`;
}
