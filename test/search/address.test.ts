import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type SearchState, stateFrom, withFilter } from '#client/search/address';
import { facetNames } from '#search/query/facets';

const state: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  filters: fc
    .dictionary(fc.constantFrom(...facetNames), fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((all) => ({ ...all })),
  order: fc.constantFrom('relevance', 'date'),
  shown: fc.integer({ min: 1, max: 20 }).map((pages) => pages * 10),
});

describe('the address of a search', () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(state, (each) => {
        expect(stateFrom(addressOf(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ['', { text: '', filters: {}, order: 'relevance', shown: 10 }],
    ['?q=%E5%AE%89&sort=date', { text: '安', order: 'date' }],
    ['?q=%', { text: '%' }],
    ['?shown=15', { shown: 20 }],
    ['?shown=-3', { shown: 10 }],
    ['?shown=1e9', { shown: 200 }],
    ['?shown=x&sort=x&x=y', { shown: 10, order: 'relevance' }],
    ['?支部=一支部&年份=', { filters: { 支部: '一支部' } }],
  ])('%s is read as %j', (search, read) => {
    expect(stateFrom(search)).toMatchObject(read);
  });

  it('begins at the first hits when a filter is chosen or left', () => {
    const later = stateFrom('?q=a&支部=甲&shown=40');
    expect(withFilter(later, '年份', '2026')).toMatchObject({
      filters: { 支部: '甲', 年份: '2026' },
      shown: 10,
    });
    expect(withFilter(later, '支部')).toMatchObject({ filters: {}, shown: 10 });
  });
});
