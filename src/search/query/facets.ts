import type { Candidate } from '#search/query/candidates';
import type { SearchIndex } from '#search/query/searchIndex';

/** The facets of an article, in the order in which they are shown. */
export const facetNames = ['栏目', '年份', '支部', '主题', '来源', '人物'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the reader chose: at most one value a facet. */
export type Filters = Partial<Record<FacetName, string>>;

/** Facet → its values with the number of articles, the most frequent first, years falling. */
export type FacetCounts = Map<FacetName, { value: string; count: number }[]>;

/** The candidates that have all chosen values. */
export async function filtered(
  index: SearchIndex,
  candidates: readonly Candidate[],
  filters: Filters,
): Promise<Candidate[]> {
  const chosen = facetNames.filter((name) => filters[name] !== undefined);
  if (chosen.length === 0) return [...candidates];
  const facets = await index.facets();
  const sets = chosen.map((name) => new Set(facets.get(name)?.get(filters[name] ?? '') ?? []));
  return candidates.filter(({ article }) => sets.every((set) => set.has(article)));
}

/**
 * Counts the values of each facet among the candidates which the other filters leave, so that a
 * count is what choosing it would bring. A value that brings nothing is told with its zero.
 */
export async function countFacets(
  index: SearchIndex,
  candidates: readonly Candidate[],
  filters: Filters,
): Promise<FacetCounts> {
  const facets = await index.facets();
  const counts: FacetCounts = new Map();
  for (const name of facetNames) {
    const values = facets.get(name);
    if (!values) continue;
    const others: Filters = { ...filters };
    delete others[name];
    const left = new Set((await filtered(index, candidates, others)).map(({ article }) => article));
    const counted = [...values].map(([value, articles]) => ({
      value,
      count: articles.filter((article) => left.has(article)).length,
    }));
    counted.sort((a, b) => {
      const byValue = a.value < b.value ? -1 : 1;
      return name === '年份' ? -byValue : b.count - a.count || byValue;
    });
    counts.set(name, counted);
  }
  return counts;
}
