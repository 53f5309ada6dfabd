import { simplified, traditional } from '#text/traditionalTable';

const toSimplified = new Map<string, string>();
for (let i = 0; i < traditional.length; i++) {
  toSimplified.set(traditional.charAt(i), simplified.charAt(i));
}
const anyTraditional = new RegExp(`[${traditional}]`, 'g');

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
    .replace(anyTraditional, (char) => toSimplified.get(char) ?? char);
}

/** White space and what nobody sees: zero-width characters, soft hyphens, marks of direction. */
const unseen = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;

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
