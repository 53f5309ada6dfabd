import { stringLiteral } from '#print/typstLiteral';

/** What the printing fonts can show, and where to say that they cannot. */
export interface Glyphs {
  covers(codePoint: number): boolean;
  /** Called once for each character without a glyph. */
  missing(character: string): void;
}

/** Stands for a sort that the case does not hold, as compositors have always set it. */
const missingSort = '〓';
const ignorable = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const boxes = new Map([
  ['☐', 'checkbox("empty")'],
  ['□', 'checkbox("empty")'],
  ['☑', 'checkbox("ticked")'],
  ['☒', 'checkbox("crossed")'],
]);
/** Times and figures joined by a dash stay on one line: 8:30—17:00. */
const dashBetweenFigures = /(?<=\d)([—–~～-])(?=\d)/g;
/** In a run this long without a space a line must be able to end, or it would leave the column. */
const longLatin = /[\x21-\x7e]{24,}/g;

/** Replaces what no printing font has; what has no width of its own is dropped. */
export function printable(text: string, glyphs: Glyphs): string {
  let shown = '';
  for (const character of text.normalize('NFC')) {
    if (ignorable.test(character)) continue;
    const code = character.codePointAt(0)!;
    if (code < 0x7f || boxes.has(character) || code === 0x3000 || glyphs.covers(code)) {
      shown += character === '\u00a0' ? ' ' : character;
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
    .map((part) => boxes.get(part) ?? stringLiteral(breakable(part)))
    .join(';');
}

function breakable(text: string): string {
  return text
    .replace(dashBetweenFigures, '\u2060$1\u2060')
    .replace(longLatin, (run) => run.replace(/(?<=[/?&=._-])(?=[^/])|(?<=.{24})(?=.)/g, '\u200b'));
}
