import type { NameEntry } from '#search/format/files';
import type { FacetCounts } from '#search/query/facets';
import { closeNames, namesFor } from '#search/query/names';
import { nearHits } from '#search/query/near';
import { type Search, type SearchRequest, startSearch } from '#search/query/search';
import { partOf, type SearchIndex } from '#search/query/searchIndex';
import { isLatin, soundsLike } from '#search/query/soundsLike';
import type { Hit } from '#search/query/verify';

/** Everything the results page shows for one query. */
export interface Answer {
  /** One sentence: 约 N 篇, or what there is not (没有…). */
  status: string;
  /** Exact hits. */
  hits: Hit[];
  /** Whether there are more of them. */
  more: boolean;
  /** What is found beside the texts, or what comes near when nothing is exact. */
  near?: { heading: string; hits: Hit[] };
  /** Pages of persons, units, series and topics of that name. */
  names: NameEntry[];
  /** Other words that may be meant. */
  suggestions: string[];
  facets: () => Promise<FacetCounts>;
}

const mostNames = 4;
const mostSuggestions = 8;
const nearCount = 10;

/** Answers a query with its first `shown` hits. Fails with `IndexUnavailable`. */
export async function answer(
  index: SearchIndex,
  request: SearchRequest & { shown: number },
): Promise<Answer> {
  const [search, names, terms] = await Promise.all([
    startSearch(partOf(index, 'texts'), request),
    index.names(),
    termsBySound(index, request.text),
  ]);
  const hits = await search.next(request.shown);
  const more = search.atMost() > hits.length;
  const beside = more || !search.possible ? undefined : await besideTexts(index, request, hits);
  const { whole } = search.query;
  const named = namesFor(names, whole, mostNames);
  const spoken = terms.slice(0, 2).flatMap((term) => namesFor(names, term, 1));
  const suggestions = terms.length > 0 || hits.length > 0 ? terms : closeNames(names, whole, 3);
  const found = {
    hits,
    more,
    names: named.length > 0 ? named : spoken,
    suggestions,
    facets: search.facets,
  };
  if (hits.length > 0) {
    return { ...found, ...(beside ? { near: beside } : {}), status: `约 ${search.atMost()} 篇` };
  }
  const near =
    beside ?? (search.possible ? await nearFor(index, request, search, terms) : undefined);
  const status = statusOfNothing(request, search, {
    beside: beside !== undefined,
    near: near !== undefined,
  });
  return { ...found, ...(near ? { near } : {}), status };
}

async function termsBySound(index: SearchIndex, text: string): Promise<string[]> {
  if (!isLatin(text)) return [];
  return soundsLike(await index.sounds(), text, mostSuggestions).map(({ term }) => term);
}

/** Articles that have it in their questions, materials or aims, and not in their texts. */
async function besideTexts(
  index: SearchIndex,
  request: SearchRequest,
  hits: readonly Hit[],
): Promise<Answer['near']> {
  const shown = new Set(hits.map(({ article }) => article));
  const search = await startSearch(partOf(index, 'asides'), request);
  const found = (await search.next(nearCount + shown.size)).filter(
    ({ article }) => !shown.has(article),
  );
  return found.length > 0
    ? { heading: '题目、做法和材料里有', hits: found.slice(0, nearCount) }
    : undefined;
}

async function nearFor(
  index: SearchIndex,
  request: SearchRequest,
  search: Search,
  terms: readonly string[],
): Promise<Answer['near']> {
  if (terms[0] !== undefined) {
    const hits = await hitsOfTerms(index, request, terms.slice(0, 3));
    if (hits.length > 0) return { heading: `读音相同：${terms.slice(0, 3).join('、')}`, hits };
  }
  const hits = await nearHits(index, search.query, nearCount);
  return hits.length > 0 ? { heading: '相近的文章', hits } : undefined;
}

/** The hits of several terms in one list: the best of each first. */
async function hitsOfTerms(index: SearchIndex, request: SearchRequest, terms: readonly string[]) {
  const lists = await Promise.all(
    terms.map(async (text, i) => {
      const search = await startSearch(index, { ...request, text });
      return search.next(i === 0 ? nearCount : 3);
    }),
  );
  const [first = [], ...others] = lists;
  const rest = others.flat();
  const order = [...first.slice(0, Math.max(4, nearCount - rest.length)), ...rest, ...first];
  const byArticle = new Map(order.map((hit) => [hit.article, hit]));
  return [...byArticle.values()].slice(0, nearCount);
}

function statusOfNothing(
  request: SearchRequest,
  search: Search,
  { beside, near }: { beside: boolean; near: boolean },
): string {
  const shown = [...request.text.trim()].slice(0, 30).join('');
  const text = shown === request.text.trim() ? shown : `${shown}……`;
  if (!search.possible) return `“${text}”里没有可以查找的文字。`;
  const where = Object.keys(request.filters).length > 0 ? '在选定的范围里' : '';
  const start = search.query.shortened ? '（只查了前面一段文字）' : '';
  if (beside) return `${where}正文里没有“${text}”${start}，下面这些文章的题目、做法或材料里有。`;
  return `${where}没有一字不差的“${text}”${start}${near ? '，下面是相近的。' : '。'}`;
}
