import type { Postings } from '../format/chunk.ts';
import type { Facets, NameEntry, Passage, Sounds } from '../format/files.ts';

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
  /** The length of an article's folded title. */
  titleLength(article: number): number;
  firstPassage(article: number): number;
  passage(number: number): Promise<Passage>;
  /** Facet → value → the articles that have it. */
  facets(): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>>;
  names(): Promise<readonly NameEntry[]>;
  sounds(): Promise<Sounds>;
}

export type FacetTable = Facets;

/** A file of the index is missing, was cut off, or belongs to another version. */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}
