import { syllablesOf } from '#text/pinyin';
import { randomFrom, type SourceText } from './searchQueries.ts';

/** A word as a reader types it in pinyin, and where it should lead. */
export interface PinyinQuery {
  /** The word in Han. */
  word: string;
  /** Its syllables without tones, one after the other. */
  text: string;
  /** The article with the word in its title; undefined for a name, which the page offers itself. */
  wanted?: string;
}

const word = /^\p{Script=Han}+$/u;

/** Pieces of 2–4 characters from titles, and whole names, half and half; the same for the same seed. */
export function makePinyinQueries(
  sources: readonly SourceText[],
  names: readonly string[],
  count: number,
  seed: number,
): PinyinQuery[] {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const fromTitle = (): PinyinQuery => {
    for (;;) {
      const { title, url } = pick(sources);
      const chars = [...title];
      const spoken = syllablesOf(title);
      const length = 2 + Math.floor(random() * 3);
      const start = Math.floor(random() * chars.length);
      const piece = chars.slice(start, start + length).join('');
      if (piece.length !== length || !word.test(piece)) continue;
      return { word: piece, text: spoken.slice(start, start + length).join(''), wanted: url };
    }
  };
  const fromName = (): PinyinQuery => {
    const name = pick(names);
    return { word: name, text: syllablesOf(name, 'name').join('') };
  };
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 && names.length > 0 ? fromName() : fromTitle(),
  );
}
