import { type FacetName, type Filters, facetNames } from '#search/query/facets';
import type { SearchRequest } from '#search/query/search';

/** The whole state of the results page; its address holds all of it. */
export type SearchState = SearchRequest & { shown: number };

export const pageOfHits = 10;
/** Each hit shown has had its text read: no address may ask for a whole publication. */
export const mostShown = 200;

/** Reads the state from an address; what it does not know it leaves. */
export function stateFrom(search: string): SearchState {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of facetNames) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  const shown = Math.ceil(Number(params.get('shown')) / pageOfHits) * pageOfHits;
  return {
    text: params.get('q') ?? '',
    filters,
    order: params.get('sort') === 'date' ? 'date' : 'relevance',
    shown: Math.min(mostShown, Math.max(pageOfHits, shown || 0)),
  };
}

/** The address of a state, without what is as usual. */
export function addressOf({ text, filters, order, shown }: SearchState): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const name of facetNames) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  if (order === 'date') params.set('sort', 'date');
  if (shown > pageOfHits) params.set('shown', String(shown));
  return `?${params}`;
}

/** The state with one value of a facet chosen, or with none. */
export function withFilter(state: SearchState, name: FacetName, value?: string): SearchState {
  const filters = { ...state.filters };
  if (value === undefined) delete filters[name];
  else filters[name] = value;
  return { ...state, filters, shown: pageOfHits };
}
