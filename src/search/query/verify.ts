import type { Heading, Passage } from '#search/format/files';
import { type Candidate, type Rank, rank } from '#search/query/candidates';
import type { Query } from '#search/query/parseQuery';
import type { SearchIndex } from '#search/query/searchIndex';
import { excerptOf, markWords, type Piece } from '#text/excerpt';
import { foldTight } from '#text/fold';

/** An article that was found, as it is shown. */
export interface Hit extends Omit<Heading, 'title'> {
  article: number;
  rank: Rank;
  title: Piece[];
  /** The id of the heading or turn above the quotation; '' for the article's beginning. */
  anchor: string;
  /** Who speaks there. */
  speaker?: string;
  excerpt: Piece[];
}

const excerptLength = 88;

/**
 * Reads the texts of a candidate and says whether it is a hit: every word lies within the title or
 * within one block. Passages are read one after the other and no more of them than needed.
 */
export async function verify(
  index: SearchIndex,
  query: Query,
  candidate: Candidate,
  excluded: readonly number[] = [],
): Promise<Hit | undefined> {
  const missing = new Set(query.words);
  const quotations: Quotation[] = [];
  let read: Passage | undefined;
  for (const number of readingOrder(candidate.passages)) {
    read = await index.passage(number);
    dropFound(missing, foldTight(read.title));
    for (const quotation of quotationsFrom(read, query)) {
      dropFound(missing, quotation.text);
      quotations.push(quotation);
    }
    if (missing.size === 0) break;
  }
  if (!read || missing.size > 0) return undefined;
  for (const number of excluded) {
    if (holdsAny(await index.passage(number), query.excluded)) return undefined;
  }
  const best = quotations.reduce<Quotation | undefined>(
    (a, b) => (a === undefined || b.rank < a.rank ? b : a),
    undefined,
  );
  return hitOf(candidate, query, read, best);
}

/** A block that holds at least one of the words. */
interface Quotation {
  rank: Rank;
  block: string;
  text: string;
  anchor: string;
  speaker?: string;
}

/** Passages in which several words may stand together first. */
function readingOrder(lists: readonly (readonly number[])[]): number[] {
  const shares = (passage: number) => lists.filter((list) => list.includes(passage)).length;
  return [...new Set(lists.flat())].sort((a, b) => shares(b) - shares(a));
}

function dropFound(missing: Set<string>, text: string): void {
  for (const word of missing) if (text.includes(word)) missing.delete(word);
}

function* quotationsFrom(passage: Passage, query: Query): Generator<Quotation> {
  for (const { anchor, speaker, blocks } of passage.stretches) {
    for (const block of blocks) {
      const text = foldTight(block);
      const found = blockRank(text, query);
      if (found !== undefined) yield { rank: found, block, text, anchor, speaker };
    }
  }
}

function blockRank(text: string, { words, whole }: Query): Rank | undefined {
  if (text.includes(whole)) return rank.inBlock;
  const found = words.filter((word) => text.includes(word)).length;
  if (found === words.length) return rank.wordsInBlock;
  return found > 0 ? rank.wordsApart : undefined;
}

function titleRank(title: string, { words, whole }: Query): Rank {
  if (title === whole) return rank.titleItself;
  if (title.includes(whole)) return rank.inTitle;
  return words.every((word) => title.includes(word)) ? rank.wordsInTitle : rank.wordsApart;
}

function holdsAny(passage: Passage, words: readonly string[]): boolean {
  const texts = [passage.title, ...passage.stretches.flatMap(({ blocks }) => blocks)];
  return texts.some((text) => words.some((word) => foldTight(text).includes(word)));
}

function hitOf(
  candidate: Candidate,
  query: Query,
  { stretches, title, ...heading }: Passage,
  quotation: Quotation | undefined,
): Hit {
  const inBlock = quotation?.rank ?? rank.wordsApart;
  // Texts do not say which block is a heading; the index does.
  const inBody =
    inBlock === rank.inBlock && candidate.rank === rank.inHeading ? rank.inHeading : inBlock;
  const opening = stretches[0]?.blocks[0] ?? '';
  return {
    ...heading,
    article: candidate.article,
    rank: Math.min(titleRank(foldTight(title), query), inBody) as Rank,
    title: markWords(title, query.words),
    anchor: quotation?.anchor ?? '',
    ...(quotation?.speaker ? { speaker: quotation.speaker } : {}),
    excerpt: excerptOf(quotation?.block ?? opening, query.words, excerptLength),
  };
}
