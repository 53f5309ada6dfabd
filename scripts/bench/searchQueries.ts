import cn2t from 'opencc-js/cn2t';
import { foldTight } from '#text/fold';

/** An article as its source says it, without markup: what a hit is measured against. */
export interface SourceText {
  url: string;
  date: string;
  title: string;
  paragraphs: string[];
}

export interface BenchQuery {
  kind: string;
  text: string;
  /** The article that a title query should bring first. */
  wanted?: string;
}

/** Whether an article answers a query: each word within its title or within one paragraph. */
export function isAnswer({ title, paragraphs }: SourceText, words: readonly string[]): boolean {
  return words.every((word) => [title, ...paragraphs].some((text) => text.includes(word)));
}

/** The folded words of a query. */
export const wordsOf = (query: string): string[] => query.split(/\s+/).map(foldTight);

const punctuation = /[\p{P}\p{Z}\p{C}]/u;

/**
 * Queries cut out of the texts without a word segmenter, the same for the same seed: pieces of 2–8
 * characters, pieces across a border that a segmenter would draw, numbers with Han, two words,
 * single characters, Traditional forms, names and titles. Texts are folded already.
 */
export function makeQueries(
  sources: readonly SourceText[],
  names: readonly string[],
  perKind: number,
  seed: number,
): BenchQuery[] {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const toTraditional = cn2t.Converter({ from: 'cn', to: 't' });

  const runs = (form: RegExp) => {
    const { title, paragraphs } = pick(sources);
    return [title, ...paragraphs]
      .flatMap((text) => text.split(punctuation))
      .filter((r) => form.test(r));
  };
  const piece = (least: number, most: number, form = /\p{Script=Han}{2}/u): string => {
    for (;;) {
      const found = runs(form);
      if (found.length === 0) continue;
      const run = [...pick(found)];
      const length = Math.min(run.length, least + Math.floor(random() * (most - least + 1)));
      const text = run.slice(...windowOf(run.length, length, random)).join('');
      if (text.length >= least && form.test(text)) return text;
    }
  };
  const number = /\d+\p{Script=Han}/u;
  const withNumbers = sources.some(({ paragraphs }) =>
    paragraphs.some((text) => number.test(text)),
  );

  const kinds: Record<string, () => BenchQuery> = {
    piece: () => ({ kind: 'piece', text: piece(2, 4) }),
    phrase: () => ({ kind: 'phrase', text: piece(5, 8) }),
    number: () => ({ kind: 'number', text: piece(3, 8, withNumbers ? number : undefined) }),
    'two words': () => ({ kind: 'two words', text: `${piece(2, 3)} ${piece(2, 3)}` }),
    single: () => ({ kind: 'single', text: pick([...piece(2, 4)]) }),
    traditional: () => ({ kind: 'traditional', text: toTraditional(piece(2, 6)) }),
    title: () => {
      const { url, title } = pick(sources);
      return { kind: 'title', text: title, wanted: url };
    },
  };
  if (names.length > 0) kinds.name = () => ({ kind: 'name', text: pick(names) });
  return Object.values(kinds).flatMap((make) => Array.from({ length: perKind }, make));
}

function windowOf(total: number, length: number, random: () => number): [number, number] {
  const start = Math.floor(random() * (total - length + 1));
  return [start, start + length];
}

/** Mulberry32: a small generator of numbers in [0, 1), the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
