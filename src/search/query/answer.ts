import type { NameEntry } from '#search/format/files';
import type { FacetCounts } from '#search/query/facets';
import { closeNames, namesFor } from '#search/query/names';
import { nearHits } from '#search/query/near';
import { type Search, type SearchRequest, startSearch } from '#search/query/search';
import { partOf, type SearchIndex } from '#search/query/searchIndex';
import { termsBySound } from '#search/query/soundsLike';
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
  near?: Near;
  /** Pages of persons, units, series and topics of that name. */
  names: NameEntry[];
  /** Other words that may be meant. */
  suggestions: string[];
  facets: () => Promise<FacetCounts>;
}

/** Hits in a list of their own, under a heading that says how they come to be there. */
export interface Near {
  heading: string;
  hits: Hit[];
  /** Whether asking for more would bring more of them. */
  more: boolean;
}

const mostNames = 4;
const mostSuggestions = 8;
const nearCount = 10;
/** Of the terms that a query in pinyin may mean: places of the likeliest, and of each other, before the likeliest goes on. */
const places = { first: 4, other: 3 };

/** Answers a query with its first `shown` hits. Fails with `IndexUnavailable`. */
export async function answer(
  index: SearchIndex,
  request: SearchRequest & { shown: number },
): Promise<Answer> {
  const [search, names, terms] = await Promise.all([
    startSearch(partOf(index, 'texts'), request),
    index.names(),
    termsBySound(index, request.text, mostSuggestions),
  ]);
  // One more than is shown tells whether there are more.
  const found = await search.next(request.shown + 1);
  const hits = found.slice(0, request.shown);
  const more = found.length > hits.length;
  const beside = more || !search.possible ? undefined : await besideTexts(index, request, hits);
  const { whole } = search.query;
  const named = namesFor(names, whole, mostNames);
  const spoken = terms.slice(0, 2).flatMap((term) => namesFor(names, term, 1));
  const suggestions = terms.length > 0 || hits.length > 0 ? terms : closeNames(names, whole, 3);
  const shared = {
    hits,
    more,
    names: named.length > 0 ? named : spoken,
    suggestions,
    facets: search.facets,
  };
  if (hits.length > 0) {
    return { ...shared, ...(beside ? { near: beside } : {}), status: `约 ${search.atMost()} 篇` };
  }
  if (!search.possible) return { ...shared, status: statusOfNothing(request, search, {}) };
  const outside = beside ? undefined : await outsideFilters(index, request);
  const near = beside ?? outside ?? (await nearFor(index, request, search, terms));
  const status = statusOfNothing(request, search, { beside, outside, near });
  return { ...shared, ...(near ? { near } : {}), status };
}

/** Exact hits that the chosen filters leave out: the reader may have forgotten that they are set. */
async function outsideFilters(
  index: SearchIndex,
  request: SearchRequest & { shown: number },
): Promise<Near | undefined> {
  if (Object.keys(request.filters).length === 0) return undefined;
  const search = await startSearch(partOf(index, 'texts'), { ...request, filters: {} });
  const found = await search.next(request.shown + 1);
  if (found.length === 0) return undefined;
  const hits = found.slice(0, request.shown);
  return { heading: '选定的范围以外', hits, more: found.length > hits.length };
}

/** Articles that have it in their questions, materials or aims, and not in their texts. */
async function besideTexts(
  index: SearchIndex,
  request: SearchRequest,
  hits: readonly Hit[],
): Promise<Near | undefined> {
  const shown = new Set(hits.map(({ article }) => article));
  const search = await startSearch(partOf(index, 'asides'), request);
  const found = (await search.next(nearCount + shown.size)).filter(
    ({ article }) => !shown.has(article),
  );
  return found.length > 0
    ? { heading: '题目、做法和材料里有', hits: found.slice(0, nearCount), more: false }
    : undefined;
}

async function nearFor(
  index: SearchIndex,
  request: SearchRequest & { shown: number },
  search: Search,
  terms: readonly string[],
): Promise<Near | undefined> {
  const likely = terms.slice(0, 3);
  const spoken = await hitsOfTerms(index, request, likely);
  if (spoken.hits.length > 0) return { heading: `读音相同：${likely.join('、')}`, ...spoken };
  const hits = await nearHits(index, search.query, nearCount);
  return hits.length > 0 ? { heading: '相近的文章', hits, more: false } : undefined;
}

/**
 * The hits of several terms in one list: the best of each, then the rest of the likeliest, then of
 * the others. A longer list begins as the shorter one.
 */
async function hitsOfTerms(
  index: SearchIndex,
  request: SearchRequest & { shown: number },
  terms: readonly string[],
): Promise<Pick<Near, 'hits' | 'more'>> {
  const searches = await Promise.all(terms.map((text) => startSearch(index, { ...request, text })));
  const best = searches.map(
    (search, i) => [search, i === 0 ? places.first : places.other] as const,
  );
  const rest = searches.map((search) => [search, request.shown + 1] as const);
  const byArticle = new Map<number, Hit>();
  for (const [search, most] of [...best, ...rest]) {
    for (const hit of await search.next(most)) {
      if (!byArticle.has(hit.article)) byArticle.set(hit.article, hit);
    }
    if (byArticle.size > request.shown) break;
  }
  const hits = [...byArticle.values()];
  return { hits: hits.slice(0, request.shown), more: hits.length > request.shown };
}

function statusOfNothing(
  request: SearchRequest,
  search: Search,
  { beside, outside, near }: { beside?: Near; outside?: Near; near?: Near },
): string {
  const shown = [...request.text.trim()].slice(0, 30).join('');
  const text = shown === request.text.trim() ? shown : `${shown}……`;
  if (!search.possible) return `“${text}”里没有可以查找的文字。`;
  const where = Object.keys(request.filters).length > 0 ? '在选定的范围里' : '';
  const start = search.query.shortened ? '（只查了前面一段文字）' : '';
  if (outside) return `${where}没有“${text}”${start}，别处有，列在下面。`;
  if (beside) return `${where}正文里没有“${text}”${start}，下面这些文章的题目、做法或材料里有。`;
  return `${where}没有一字不差的“${text}”${start}${near ? '，下面是相近的。' : '。'}`;
}
