export interface ColonRepair {
  /** YAML in which the colon after a known field is half-width. */
  yaml: string;
  /** Each repaired colon: line from 0, column from 0, as stored. */
  repaired: { line: number; column: number }[];
  /** Column as stored of a column in the repaired text, both from 0. */
  storedColumn(line: number, column: number): number;
}

const keyForm = /(^[ \t]*(?:- +)*|[{,][ \t]*)(["']?)([\p{L}\p{N}_-]+)\2([ \t]*)：([ \t]*)/gu;
const blockScalar = /:[ \t]+[|>][+-]?\d?[ \t]*$/;
const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * YAML ends a key only at a half-width colon and a space. Office input methods type `标题：`, so
 * the full-width colon after a known field counts as one; text elsewhere, block scalars
 * included, stays as it is.
 */
export function repairFullWidthColons(yaml: string, knownFields: ReadonlySet<string>): ColonRepair {
  const repaired: ColonRepair['repaired'] = [];
  const inserted = new Map<number, number[]>();
  let scalarIndent = -1;
  const lines = yaml.split('\n').map((line, lineNumber) => {
    if (scalarIndent >= 0 && (line.trim() === '' || indentOf(line) > scalarIndent)) return line;
    scalarIndent = -1;
    const mended = line.includes('：')
      ? line.replace(
          keyForm,
          (whole, lead: string, quote, key: string, gap: string, space: string, at: number) => {
            const inFlow = lead.startsWith('{') || lead.startsWith(',');
            // A flow map opens at the start of a value; anything later in a line is prose.
            if (
              !knownFields.has(key) ||
              (inFlow && !/^[^：]*[:：][ \t]*[[{]|^[ \t]*- *\{/.test(line))
            )
              return whole;
            const column = at + lead.length + quote.length * 2 + key.length + gap.length;
            repaired.push({ line: lineNumber, column });
            if (space !== '') return `${lead}${quote}${key}${quote}${gap}:${space}`;
            inserted.set(lineNumber, [...(inserted.get(lineNumber) ?? []), column + 1]);
            return `${lead}${quote}${key}${quote}${gap}: `;
          },
        )
      : line;
    if (blockScalar.test(mended)) scalarIndent = indentOf(mended);
    return mended;
  });
  return {
    yaml: lines.join('\n'),
    repaired,
    storedColumn: (line, column) => {
      const earlier = (inserted.get(line) ?? []).filter((at, i) => column > at + i).length;
      return column - earlier;
    },
  };
}
