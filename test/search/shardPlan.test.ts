import { describe, expect, it } from 'vitest';
import { planShards } from '#search/index/shardPlan';

const year = (name: string, count: number) =>
  Array.from({ length: count }, () => ({ date: `${name}-05-01` }));
const sizes = (counts: Record<string, number>) =>
  planShards(Object.entries(counts).flatMap(([name, count]) => year(name, count))).map((shard) => [
    shard[0]?.date.slice(0, 4),
    shard.length,
  ]);

describe('shards', () => {
  it.each([
    ['nothing', {}, []],
    ['up to 2,000 articles together', { 2024: 900, 2025: 1100 }, [['2024', 2000]]],
    [
      'the newest year alone, older ones together',
      { 2023: 700, 2024: 700, 2025: 700 },
      [
        ['2023', 1400],
        ['2025', 700],
      ],
    ],
    [
      'a full shard is closed',
      { 2020: 3000, 2021: 3000, 2022: 3000, 2023: 200 },
      [
        ['2020', 6000],
        ['2022', 3000],
        ['2023', 200],
      ],
    ],
  ])('%s', (_, counts, plan) => {
    expect(sizes(counts)).toEqual(plan);
  });

  it('leaves closed shards as they are when a year is added', () => {
    const before = sizes({ 2020: 5100, 2021: 500, 2022: 100 });
    const after = sizes({ 2020: 5100, 2021: 500, 2022: 100, 2023: 5 });
    expect(after[0]).toEqual(before[0]);
  });
});
