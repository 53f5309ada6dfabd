import { simplified, traditional } from '#text/traditionalTable';

/**
 * Radicals that stand for a character in texts copied out of a PDF, and these characters. Of the
 * other radicals NFKC knows them.
 */
const radicals = '⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰';
const characters = '民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙';

/**
 * Traditional forms that the word decides on (瞭解 but 瞭望, 答覆 but 覆盖): a text is compared in
 * pieces, where no word can be told, so that both are one.
 */
const byWord = '瞭覆藉揹甦伕鎗';
const byWordSimplified = '了复借背苏夫枪';

const variants = [...traditional, ...byWord, ...radicals];
const usual = [...simplified, ...byWordSimplified, ...characters];
const usualOf = new Map(variants.map((char, i) => [char, usual[i] ?? char]));
const anyVariant = new RegExp(`[${variants.join('')}]`, 'gu');

/**
 * The form in which two texts are compared: full-width and half-width, upper and lower case,
 * Traditional and Simplified are one. Nothing is removed; see `foldTight` for that. Folding twice
 * changes nothing.
 */
export function foldText(text: string): string {
  // Lower case can break a composed letter apart (İ), so it is composed once more; a sigma at the
  // end of a word is the same letter as within it.
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ς/g, 'σ')
    .replace(anyVariant, (char) => usualOf.get(char) ?? char);
}

/**
 * White space and what nobody sees or types: zero-width characters, soft hyphens, marks of
 * direction, selectors of a glyph (葛 may carry one that no keyboard gives).
 */
const unseen =
  /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|[\ufe00-\ufe0f]+|[\u{e0100}-\u{e01ef}]+/gu;

/** Folded text without white space: what a query and a paragraph are compared in. */
export function foldTight(text: string): string {
  return foldText(text.replace(unseen, '')).replace(unseen, '');
}

/** A folded text that remembers where each of its UTF-16 units stood before. */
export interface FoldedPlaces {
  /** As `foldTight` gives it. */
  tight: string;
  /** For each unit of `tight`, the offset in the original of the character it came from. */
  starts: number[];
  /** For each unit of `tight`, the offset in the original behind that character. */
  ends: number[];
}

/** Folds like `foldTight` and keeps the places, so that a hit can be marked in the text as written. */
export function foldWithPlaces(text: string): FoldedPlaces {
  let tight = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const folded = foldTight(match[0]);
    tight += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { tight, starts, ends };
}
