import { stringLiteral } from '#print/typstLiteral';

/** What the printing fonts can show, and where to say that they cannot. */
export interface Glyphs {
  covers(codePoint: number): boolean;
  /** Called once for each character without a glyph. */
  missing(character: string): void;
}

/** Stands for a sort that the case does not hold, as compositors have always set it. */
const missingSort = '〓';
/** Characters without a width: joiners, marks of direction, selectors of variants. */
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu;
const boxes = new Map([
  ['☐', 'checkbox("empty")'],
  ['□', 'checkbox("empty")'],
  ['☑', 'checkbox("ticked")'],
  ['☒', 'checkbox("crossed")'],
]);
/** Times and figures joined by a dash stay on one line: 8:30—17:00. */
const span = /(\d[\d:.]*[—–~～][\d:.]*\d)/;
/** In a run this long without a space a line must be able to end, or it would leave the column. */
const longLatin = /([\x21-\x7e]{24,})/;
const pieces = /(?<=[/?&=._-])(?=[^/])|(?<=^(?:.{24})+)(?=.)/;

/** Replaces what no printing font has; what has no width of its own is dropped. */
export function printable(text: string, glyphs: Glyphs): string {
  const visible = text.normalize('NFC').replace(ignorable, '').replaceAll('\u00a0', ' ');
  let shown = '';
  for (const character of visible) {
    const code = character.codePointAt(0)!;
    if (code < 0x7f || boxes.has(character) || code === 0x3000 || glyphs.covers(code)) {
      shown += character;
    } else if (code >= 0x20) {
      glyphs.missing(character);
      shown += missingSort;
    }
  }
  return shown;
}

/** Typst code of a run of text: string literals, with the boxes to tick drawn. */
export function textCode(text: string, glyphs: Glyphs): string {
  return printable(text, glyphs)
    .split(/([☐□☑☒])/u)
    .filter((part) => part !== '')
    .map((part) => boxes.get(part) ?? wordsCode(part))
    .join(';');
}

// Joiners and breaks are set as boxes and spacing, not as characters: a reader who copies or
// searches the file finds the words as they were written.
function wordsCode(words: string): string {
  return words
    .split(span)
    .flatMap((part, i) => {
      if (i % 2 === 1) return [`together(${stringLiteral(part)})`];
      return part
        .split(longLatin)
        .map((run, j) =>
          j % 2 === 1
            ? run.split(pieces).map(stringLiteral).join(';h(0pt);')
            : run && stringLiteral(run),
        );
    })
    .filter((code) => code !== '')
    .join(';');
}
