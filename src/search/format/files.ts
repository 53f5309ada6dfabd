/**
 * The files of the index, below `/search-index/`. Only `entry.json` keeps its name; every other
 * file is named by its content and may be kept for ever. `.bin` files are deflated (raw), so that
 * their size does not depend on what the host compresses.
 *
 *     entry.json                      Entry
 *     names-<hash>.bin                NameEntry[]       names, units, series, topics
 *     sounds-<hash>.bin               Sounds            for queries in pinyin
 *     sounds/<letter>-<hash>.bin      string[]          pieces of titles, by the letter they begin with
 *     <shard>/table.bin               Table
 *     <shard>/facets.bin              Facets
 *     <shard>/<n>.bin                 a chunk (chunk.ts)
 *     text/<hash>.bin                 Passage
 */
export const indexFolder = 'search-index';
export const entryFile = 'entry.json';

/** Raised with every change of what is written: caches and pages still open depend on it. */
export const formatVersion = 6;

export interface Entry {
  format: number;
  /** The oldest years first, so that articles are in the order of their days. */
  shards: { folder: string; articles: number }[];
  names: string;
  sounds: string;
}

/** What a query needs of all articles of a shard, which are in the order of date and address. */
export interface Table {
  /** The length of each article's folded title, to put a title typed whole first. */
  titles: number[];
  /** How many passages each article has. */
  passages: number[];
  /** How many of these, at the end, hold what stands beside its text. */
  asides: number[];
  /** `hashLength` letters of each passage's file name, one after the other. */
  hashes: string;
  /** The first key of each chunk. */
  chunks: string[];
}

/** Small letters and digits of a content hash: 46 bits, safe where file names ignore case. */
export const hashLength = 9;

/** Name of a facet → its values, and for each article the places of its values in that list. */
export type Facets = Record<string, { values: string[]; of: number[][] }>;

/** What is shown of an article beside each of its passages. */
export interface Heading {
  url: string;
  title: string;
  date: string;
  collection: string;
  branches: string[];
  people: string[];
}

/** Up to about 2,000 characters of one article: what is verified, quoted and linked to. */
export interface Passage extends Heading {
  /** Stretches of blocks under one anchor (the id of a heading or a turn; '' above the first). */
  stretches: { anchor: string; speaker?: string; blocks: string[] }[];
}

/** A name that leads to a page of its own. */
export interface NameEntry {
  kind: string;
  name: string;
  aliases?: string[];
  url: string;
  note?: string;
}

/** What can be typed in pinyin: texts, and the readings of every character in them. */
export interface Sounds {
  /** Whole names and terms. */
  names: string[];
  /** A character → its readings, the one most used in these texts first, separated by a space. */
  readings: Record<string, string>;
  /** First letter of a reading → the file of the pieces of titles that can be read so. */
  pieces: Record<string, string>;
}

/**
 * From every character of a title a piece begins, of at most so many characters: more than a word
 * has, and what is typed beyond it need not be known to find the title.
 */
export const pieceLength = 8;
