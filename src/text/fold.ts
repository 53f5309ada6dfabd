import { simplified, traditional } from './traditionalTable.ts';

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
  // Lower case can break a composed letter apart (İ), so it is composed once more.
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(anyTraditional, (char) => toSimplified.get(char) ?? char);
}

/** White space and what nobody sees: zero-width characters, soft hyphens, marks of direction. */
const unseen = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;

/** Folded text without white space: what a query and a paragraph are compared in. */
export function foldTight(text: string): string {
  return foldText(text.replace(unseen, '')).replace(unseen, '');
}
