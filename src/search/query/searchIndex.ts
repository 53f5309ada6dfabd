import { type Postings, passageOf } from '#search/format/chunk';
import type { NameEntry, Passage, Sounds } from '#search/format/files';

/**
 * All that the search knows of an index: what lies behind can be replaced. Articles and passages
 * are numbered over the whole index, a later day with a higher number; the passages of an article
 * follow one another. Every method fails with `IndexUnavailable` when a file cannot be had.
 */
export interface SearchIndex {
  /** How many articles there are. */
  articles(): Promise<number>;
  /** The passages with a key of two characters, or with a single character. */
  postings(key: string): Promise<Postings>;
  articleOf(passage: number): number;
  /** Whether a passage holds what stands beside an article's text. */
  isAside(passage: number): boolean;
  /** The length of an article's folded title. */
  titleLength(article: number): number;
  passagesOf(article: number): number[];
  passage(number: number): Promise<Passage>;
  /** Facet → value → the articles that have it. */
  facets(): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>>;
  names(): Promise<readonly NameEntry[]>;
  sounds(): Promise<Sounds>;
  /** The pieces of titles that can be read with this letter first. */
  pieces(letter: string): Promise<readonly string[]>;
}

/** An index that knows only the texts of the articles, or only what stands beside them. */
export function partOf(index: SearchIndex, part: 'texts' | 'asides'): SearchIndex {
  const belongs = (passage: number) => index.isAside(passage) === (part === 'asides');
  return {
    ...index,
    postings: async (key) => (await index.postings(key)).filter((each) => belongs(passageOf(each))),
    passagesOf: (article) => index.passagesOf(article).filter(belongs),
  };
}

/** A file of the index is missing, was cut off, or belongs to another version. */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}
