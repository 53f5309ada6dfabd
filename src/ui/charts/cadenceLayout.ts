import { scaleBand } from 'd3-scale';
import { monthNumber } from '#domain/day';
import type { BranchCadence } from '#views/branchCadence';

type Month = BranchCadence['months'][number];
type SlotState = Month['slots'][number]['state'];

/** Measures of one drawing, in pixels at its natural size. */
export interface CadenceMeasures {
  width: number;
  /** Height of a square. */
  cell: number;
  gap: number;
  /** Height of a line of lettering, at least 15. */
  line: number;
  /** Month numbers without 月, counts without 次, 未录 one character under the other. */
  narrow: boolean;
}

export interface CadenceCell {
  x: number;
  y: number;
  width: number;
  height: number;
  state: SlotState;
  /** How many came. */
  text?: string;
}

export interface CadenceDrawing {
  width: number;
  height: number;
  /** Where the squares stand. */
  baseline: number;
  columns: {
    /** Middle of the column. */
    x: number;
    month: string;
    /** Lines under the month. */
    label: string[];
    current: boolean;
    cells: CadenceCell[];
  }[];
}

/** A year of sessions: one column a month, one square a session, the first of the month at the bottom. */
export function cadenceLayout(
  { due, months }: Pick<BranchCadence, 'due' | 'months'>,
  { width, cell, gap, line, narrow }: CadenceMeasures,
): CadenceDrawing {
  const rows = Math.max(1, due, ...months.map(({ slots }) => slots.length));
  const baseline = rows * (cell + gap);
  const columns = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([0, width])
    .paddingInner(narrow ? 0.08 : 0.22)
    .paddingOuter(narrow ? 0.04 : 0.11);
  const lines = Math.max(1, ...months.map((month) => labelLines(month, narrow).length));
  return {
    width,
    height: baseline + line * (1 + lines) + gap * 2,
    baseline,
    columns: months.map((month) => {
      const x = columns(month.month)!;
      return {
        x: x + columns.bandwidth() / 2,
        month: narrow ? String(monthNumber(month.month)) : `${monthNumber(month.month)}月`,
        label: labelLines(month, narrow),
        current: month.current,
        cells: month.slots.map((slot, i) => ({
          x,
          y: baseline - (i + 1) * (cell + gap) + gap / 2,
          width: columns.bandwidth(),
          height: cell,
          state: slot.state,
          ...(slot.present === undefined ? {} : { text: String(slot.present) }),
        })),
      };
    }),
  };
}

function labelLines({ label }: Month, narrow: boolean): string[] {
  if (!narrow || label === '') return label === '' ? [] : [label];
  if (label === '未录') return ['未', '录'];
  return [label.replace('至少', '≥').replace('次', '')];
}
