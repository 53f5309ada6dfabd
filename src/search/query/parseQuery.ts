import { foldTight } from '#text/fold';

/** What a reader asked for. Words are folded and without white space, as texts are compared. */
export interface Query {
  /** All of them must occur. */
  words: string[];
  /** None of these may occur. */
  excluded: string[];
  /** The words one after the other: where they stand so, an article comes first. */
  whole: string;
  /** Whether the text was too long and only its beginning is looked for. */
  shortened: boolean;
}

/** More than any name or sentence; a whole page pasted in is cut here. */
export const longestQuery = 200;
const mostWords = 10;

/**
 * A word in quotation marks that begin and end it, white space included; else a word. No look-behind:
 * phones of 2022 refuse a script that holds one.
 */
const parts = /(?:^|\s)(-?)(?:"([^"]+)"|“([^”]+)”)(?=\s|$)|(?:^|\s)(-?)(\S+)/gu;

/** A mark alone stands in every text: leaving such texts out would leave nothing. */
const hasWord = /[\p{L}\p{N}]/u;

/**
 * Reads a query: words apart by white space mean all of them, quotation marks keep white space
 * inside a word, `-word` excludes. What is neither is text: `“三学”活动` is looked for as it stands.
 */
export function parseQuery(text: string): Query {
  const trimmed = text.normalize('NFKC').trim();
  const short = [...trimmed].slice(0, longestQuery).join('');
  const found = [...short.matchAll(parts)].map((match) => ({
    excluded: (match[1] ?? match[4]) === '-',
    text: match[2] ?? match[3] ?? match[5] ?? '',
  }));
  const positive = found.filter((part) => !part.excluded && foldTight(part.text) !== '');
  // “-10” alone is not the absence of something.
  const literal = positive.length === 0;
  const words = literal ? [foldTight(short)] : positive.map((part) => foldTight(part.text));
  const excluded = literal
    ? []
    : found
        .filter((part) => part.excluded && hasWord.test(part.text))
        .map((p) => foldTight(p.text));
  const unique = (all: string[]) => [...new Set(all.filter((each) => each !== ''))];
  return {
    words: unique(words).slice(0, mostWords),
    excluded: unique(excluded).slice(0, mostWords),
    whole: words.join(''),
    shortened: short !== trimmed || words.length > mostWords,
  };
}
