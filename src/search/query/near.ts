import { passageOf } from '#search/format/chunk';
import { type Rank, rank } from '#search/query/candidates';
import type { Query } from '#search/query/parseQuery';
import type { SearchIndex } from '#search/query/searchIndex';
import type { Hit } from '#search/query/verify';
import { excerptOf, markWords } from '#text/excerpt';
import { foldTight } from '#text/fold';
import { pairKeysWithin } from '#text/pairs';

const mostKeys = 16;

/**
 * Articles that come near a query which nothing answers exactly: those with the most of its pairs
 * in one passage, rare pairs counting more, and not fewer than half. At most `count`.
 */
export async function nearHits(index: SearchIndex, query: Query, count: number): Promise<Hit[]> {
  const keys = pairKeysWithin(query.whole).slice(0, mostKeys);
  const lists = await Promise.all(keys.map((key) => index.postings(key)));
  const total = await index.articles();
  const weights = lists.map((list) => Math.log(1 + total / Math.max(1, list.length)));
  const scores = new Map<number, { score: number; keys: number }>();
  lists.forEach((list, i) => {
    for (const each of list) {
      const passage = passageOf(each);
      const known = scores.get(passage) ?? { score: 0, keys: 0 };
      scores.set(passage, { score: known.score + (weights[i] ?? 0), keys: known.keys + 1 });
    }
  });
  const ranked = [...scores]
    .filter(([, { keys: found }]) => found * 2 >= keys.length)
    .sort(([a, x], [b, y]) => y.score - x.score || b - a);
  const best = new Map<number, number>();
  for (const [passage] of ranked) {
    const article = index.articleOf(passage);
    if (!best.has(article)) best.set(article, passage);
    if (best.size === count) break;
  }
  return Promise.all([...best].map(([article, passage]) => nearHit(index, article, passage, keys)));
}

async function nearHit(
  index: SearchIndex,
  article: number,
  number: number,
  keys: readonly string[],
): Promise<Hit> {
  const { stretches, title, ...heading } = await index.passage(number);
  let best = { keys: -1, anchor: '', block: '', speaker: undefined as string | undefined };
  for (const { anchor, speaker, blocks } of stretches) {
    for (const block of blocks) {
      const text = foldTight(block);
      const found = keys.filter((key) => text.includes(key)).length;
      if (found > best.keys) best = { keys: found, anchor, block, speaker };
    }
  }
  return {
    ...heading,
    article,
    rank: rank.wordsApart satisfies Rank,
    title: markWords(title, keys),
    anchor: best.anchor,
    ...(best.speaker ? { speaker: best.speaker } : {}),
    excerpt: excerptOf(best.block, keys, 88),
  };
}
