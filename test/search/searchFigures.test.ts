import { describe, expect, it } from 'vitest';
import { figuresOf, quantile } from '../../scripts/bench/searchFigures.ts';
import { isAnswer, makeQueries, wordsOf } from '../../scripts/bench/searchQueries.ts';

const sources = [
  {
    url: '/a/',
    date: '2026-10-01',
    title: '安全生产',
    paragraphs: ['班前会要开好。', '看着学习。'],
  },
  { url: '/b/', date: '2026-10-01', title: '班组的事', paragraphs: ['大家都讲安全生产。'] },
];
const asked = (...urls: string[]) => ({ urls, ms: 1, bytes: 1 });

describe('the figures of the search', () => {
  it('count true answers among the first ten against a scan of the sources', () => {
    const queries = [
      { kind: 'piece', text: '安全' },
      { kind: 'title', text: '班组的事', wanted: '/b/' },
      { kind: 'two words', text: '学习 班前' },
      { kind: 'piece', text: '没有' },
    ];
    const figures = figuresOf(
      queries,
      [asked('/a/'), asked('/a/', '/b/'), asked('/a/'), asked()],
      sources,
    );
    expect(figures).toMatchObject({
      recall: (0.5 + 1 + 1) / 3,
      precision: (1 + 0.5 + 1) / 3,
      mrr: 0.5,
    });
    expect(figures.misses).toHaveLength(2);
  });

  it('hold each word to the title or one paragraph', () => {
    expect(isAnswer(sources[0]!, wordsOf('學習 班前'))).toBe(true);
    expect(isAnswer(sources[0]!, wordsOf('开好。看着'))).toBe(false);
  });

  it('are not a number where nothing was measured', () => {
    expect(figuresOf([], [], sources)).toMatchObject({ recall: Number.NaN, mrr: undefined });
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
  });

  it('are taken from queries that are the same for the same seed, and each has an answer', () => {
    const make = (seed: number) => makeQueries(sources, ['李长河'], 5, seed);
    expect(make(1)).toEqual(make(1));
    expect(make(1)).not.toEqual(make(2));
    for (const { kind, text } of make(1)) {
      if (kind === 'name' || kind === 'two words') continue;
      expect(sources.some((source) => isAnswer(source, wordsOf(text)))).toBe(true);
    }
  });
});
