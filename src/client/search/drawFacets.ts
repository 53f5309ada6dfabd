import { addressOf, type SearchState, withFilter } from '#client/search/address';
import { element } from '#client/search/element';
import { type FacetCounts, type FacetName, facetNames } from '#search/query/facets';

/** Values of a facet that stand open; the others are folded, unless it is only one or two. */
const openValues = 8;
const worthFolding = 3;

const shownAs = (name: FacetName, value: string) => (name === '年份' ? `${value}年` : value);

/** What the reader chose, each with the way to take it back: on phones the facets are folded. */
export function drawChosen(state: SearchState): HTMLLIElement[] {
  return facetNames.flatMap((name) => {
    const value = state.filters[name];
    if (value === undefined) return [];
    const text = `只看${name}“${shownAs(name, value)}”`;
    const href = addressOf(withFilter(state, name));
    return [element('li', {}, text, element('a', { href }, `不限${name}`))];
  });
}

/** The facets as links with counts; a value that would bring nothing is named with its zero. */
export function drawFacets(counts: FacetCounts, state: SearchState): HTMLElement[] {
  return [...counts].map(([name, values]) => {
    const chosen = state.filters[name];
    const items = values.map(({ value, count }) => drawValue(state, name, value, count));
    const open = items.length < openValues + worthFolding ? items.length : openValues;
    const folded = items.slice(open);
    const all = element(
      'li',
      {},
      element(
        'a',
        {
          href: addressOf(withFilter(state, name)),
          ...(chosen === undefined ? { 'aria-current': 'true' } : {}),
        },
        '全部',
      ),
    );
    return element(
      'section',
      { class: 'facet' },
      element('h2', {}, name),
      element('ul', {}, all, ...items.slice(0, open)),
      folded.length > 0
        ? element(
            'details',
            {},
            element('summary', {}, `另外${folded.length}个`),
            element('ul', {}, ...folded),
          )
        : undefined,
    );
  });
}

function drawValue(state: SearchState, name: FacetName, value: string, count: number) {
  const text = shownAs(name, value);
  const number = element('span', { class: 'count' }, String(count));
  if (count === 0) return element('li', {}, element('span', { class: 'nothing' }, text, number));
  const current = state.filters[name] === value;
  const href = addressOf(withFilter(state, name, value));
  return element(
    'li',
    {},
    element('a', { href, ...(current ? { 'aria-current': 'true' } : {}) }, text, number),
  );
}
