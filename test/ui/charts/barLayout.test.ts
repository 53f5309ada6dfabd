import { expect, it } from 'vitest';
import { barLayout } from '#ui/charts/barLayout';
import type { MonthSeries } from '#views/figures';

const months = (values: Record<number, { value?: number; last?: number }>): MonthSeries => ({
  id: 'experiences',
  title: '心得',
  unit: '篇',
  months: Array.from({ length: 12 }, (_, i) => ({
    month: `2026-${String(i + 1).padStart(2, '0')}`,
    ...values[i + 1],
  })),
});
const measures = { width: 342, height: 96, line: 20 };

it('draws bars from zero, in proportion', () => {
  const { columns, baseline } = barLayout(months({ 1: { value: 1 }, 2: { value: 4 } }), measures);
  expect(columns[0]!.bar!.height).toBeCloseTo(24);
  expect(columns[1]!.bar!.height).toBeCloseTo(96);
  expect(columns[1]!.bar!.y + columns[1]!.bar!.height).toBeCloseTo(baseline);
});

it('draws no bar where nothing is recorded', () => {
  const { columns } = barLayout(months({ 1: { value: 1 }, 3: { last: 2 } }), measures);
  expect(columns.map(({ bar }) => bar !== undefined)).toEqual([
    true,
    ...Array<boolean>(11).fill(false),
  ]);
  expect(columns[2]!.last!.height).toBeCloseTo(96);
});

it('keeps the figure above a bar within the drawing', () => {
  const { columns } = barLayout(months({ 5: { value: 9, last: 12 } }), measures);
  expect(columns[4]!.bar!.textY).toBeGreaterThanOrEqual(measures.line - 1);
});
