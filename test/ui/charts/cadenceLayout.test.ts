import { expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { cadenceLayout } from '#ui/charts/cadenceLayout';
import { branchCadence } from '#views/branchCadence';
import { cadences } from '#views/cadence';

const today = '2026-06-30';
const { publication } = await loadPublication('test/fixtures/learning-scenario', { today });
const cadence = branchCadence(cadences(publication).get('jia')!, 2026, today);
const wide = { width: 1028, cell: 38, gap: 5, line: 24, narrow: false };
const narrow = { width: 342, cell: 30, gap: 3, line: 20, narrow: true };

it.each([wide, narrow])(
  'gives each month its column and keeps every square inside the drawing',
  (measures) => {
    const { width, height, baseline, columns } = cadenceLayout(cadence, measures);
    expect(columns).toHaveLength(12);
    for (const { x, cells, label } of columns) {
      expect(x > 0 && x < width).toBe(true);
      for (const cell of cells) {
        expect(
          cell.x >= 0 &&
            cell.x + cell.width <= width &&
            cell.y >= 0 &&
            cell.y + cell.height <= baseline,
        ).toBe(true);
      }
      expect(baseline + measures.line * (1 + label.length)).toBeLessThanOrEqual(height);
    }
  },
);

it('shows a session as what it was: held with its heads, not held, not recorded, not due', () => {
  const states = (month: number) =>
    cadenceLayout(cadence, wide).columns[month - 1]!.cells.map(({ state, text }) => [state, text]);
  expect(states(3)).toEqual([
    ['not-recorded', undefined],
    ['not-recorded', undefined],
  ]);
  expect(states(4)).toEqual([
    ['held', '2'],
    ['held', '1'],
  ]);
  expect(states(5)).toEqual([
    ['held', '8'],
    ['not-held', undefined],
  ]);
  expect(states(7)).toEqual([
    ['not-due', undefined],
    ['not-due', undefined],
  ]);
});

it('says on a phone in few characters what the wide drawing says in words', () => {
  const labels = (measures: typeof wide) =>
    cadenceLayout(cadence, measures).columns.map(({ label }) => label.join(''));
  expect(labels(wide).slice(2, 7)).toEqual(['未录', '2次', '1次', '2次', '']);
  expect(labels(narrow).slice(2, 7)).toEqual(['未录', '2', '1', '2', '']);
});
