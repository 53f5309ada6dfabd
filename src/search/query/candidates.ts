import { flagsOf, inHeading, inTitle, type Postings, passageOf } from '#search/format/chunk';
import type { Query } from '#search/query/parseQuery';
import { intersectionOf } from '#search/query/postings';
import type { SearchIndex } from '#search/query/searchIndex';
import { pairKeysWithin } from '#text/pairs';

/** Where the words stand, the best place first; results come in this order. */
export const rank = {
  titleItself: 0,
  inTitle: 1,
  wordsInTitle: 2,
  inHeading: 3,
  inBlock: 4,
  wordsInBlock: 5,
  wordsApart: 6,
} as const;
export type Rank = (typeof rank)[keyof typeof rank];

/** An article that may be a hit, as far as the index can tell without its text. */
export interface Candidate {
  article: number;
  rank: Rank;
  /** For each word of the query, the passages to look into, the likeliest first. */
  passages: number[][];
}

export interface Candidates {
  /** The best first; among equals the newest. */
  found: Candidate[];
  /** Article → passages that may hold an excluded word. */
  excluded: Map<number, number[]>;
}

/** Keys that a lookup brings at most; the texts rule out what they leave. */
const mostKeys = 10;
/** Passages so few that reading them costs less than bringing more keys. */
const fewPassages = 12;

/**
 * The passages that have all pairs of a word; undefined for a word of punctuation alone. Of a long
 * word every second pair, which touch all its characters, and the others if that leaves many.
 */
export async function passagesWith(
  index: SearchIndex,
  word: string,
): Promise<Postings | undefined> {
  const keys = spread(pairKeysWithin(word), mostKeys);
  if (keys.length === 0) return undefined;
  const bring = async (some: string[]) =>
    intersectionOf(await Promise.all(some.map((key) => index.postings(key))));
  if (keys.length <= 3) return bring(keys);
  const isFirst = (i: number) => i % 2 === 0 || i === keys.length - 1;
  const found = await bring(keys.filter((_, i) => isFirst(i)));
  if (found.length <= fewPassages) return found;
  return intersectionOf([found, await bring(keys.filter((_, i) => !isFirst(i)))]);
}

const spread = (keys: readonly string[], most: number): string[] =>
  keys.length <= most
    ? [...keys]
    : Array.from({ length: most }, (_, i) => keys[Math.floor((i * keys.length) / most)] ?? '');

/** Looks a query up. Undefined when there is nothing in it that could be looked up. */
export async function candidatesFor(
  index: SearchIndex,
  query: Query,
): Promise<Candidates | undefined> {
  const lookUp = (words: readonly string[]) =>
    Promise.all(words.map((word) => passagesWith(index, word)));
  const several = query.words.length > 1;
  const [words, [whole], excluded] = await Promise.all([
    lookUp(query.words),
    several ? lookUp([query.whole]) : [undefined],
    lookUp(query.excluded),
  ]);
  if (words.every((postings) => postings === undefined)) return undefined;

  const perWord = words.map((postings) => postings && byArticle(index, postings));
  const together = whole && byArticle(index, whole);
  const rarest = perWord
    .filter((each) => each !== undefined)
    .reduce((a, b) => (b.size < a.size ? b : a));
  const found: Candidate[] = [];
  for (const article of rarest.keys()) {
    const lists = perWord.map((each) => (each ? each.get(article) : []));
    if (!lists.every((list) => list !== undefined)) continue;
    found.push({
      article,
      rank: rankOf(index, article, query, lists, together?.get(article)),
      passages: lists.map((list) => {
        // A word of punctuation alone has no key: its article is looked into from the start.
        return list.length > 0
          ? likeliestFirst(list, together?.get(article))
          : index.passagesOf(article);
      }),
    });
  }
  found.sort((a, b) => a.rank - b.rank || b.article - a.article);
  return { found, excluded: passagesByArticle(index, excluded) };
}

function byArticle(index: SearchIndex, postings: Postings): Map<number, number[]> {
  const articles = new Map<number, number[]>();
  for (const each of postings) {
    const article = index.articleOf(passageOf(each));
    const list = articles.get(article);
    if (list) list.push(each);
    else articles.set(article, [each]);
  }
  return articles;
}

function passagesByArticle(index: SearchIndex, lists: (Postings | undefined)[]) {
  const all = new Map<number, number[]>();
  for (const each of lists.flatMap((list) => list ?? [])) {
    const article = index.articleOf(passageOf(each));
    all.set(article, [...(all.get(article) ?? []), passageOf(each)]);
  }
  return all;
}

function rankOf(
  index: SearchIndex,
  article: number,
  query: Query,
  lists: readonly Postings[],
  together: Postings | undefined,
): Rank {
  const whole = lists.length > 1 ? (together ?? []) : (lists[0] ?? []);
  const has = (list: Postings, flag: number) => list.some((each) => flagsOf(each) & flag);
  if (has(whole, inTitle)) {
    const itself = index.titleLength(article) === query.whole.length;
    return itself ? rank.titleItself : rank.inTitle;
  }
  if (lists.every((list) => has(list, inTitle))) return rank.wordsInTitle;
  if (has(whole, inHeading)) return rank.inHeading;
  if (whole.length > 0) return rank.inBlock;
  const [first, ...others] = lists.map((list) => new Set(list.map(passageOf)));
  const shared = [...(first ?? [])].some((passage) => others.every((each) => each.has(passage)));
  return shared ? rank.wordsInBlock : rank.wordsApart;
}

function likeliestFirst(list: Postings, together: Postings | undefined): number[] {
  const joined = new Set(together?.map(passageOf));
  const weight = (each: number) =>
    (flagsOf(each) & inTitle ? 4 : 0) +
    (flagsOf(each) & inHeading ? 2 : 0) +
    (joined.has(passageOf(each)) ? 8 : 0);
  return [...list].sort((a, b) => weight(b) - weight(a) || a - b).map(passageOf);
}
