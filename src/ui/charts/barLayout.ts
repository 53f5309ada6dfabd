import { scaleBand, scaleLinear } from 'd3-scale';
import { monthNumber } from '#domain/day';
import type { MonthSeries } from '#views/figures';

export interface BarMeasures {
  width: number;
  /** Height of the tallest bar. */
  height: number;
  /** Height of a line of lettering, at least 15. */
  line: number;
}

export interface BarDrawing {
  width: number;
  height: number;
  baseline: number;
  columns: {
    /** Middle of the column. */
    x: number;
    month: string;
    /** Absent where nothing is recorded. */
    bar?: { x: number; y: number; width: number; height: number; text: string; textY: number };
    /** The year before, as an outline behind. */
    last?: { x: number; y: number; width: number; height: number };
  }[];
}

/** Twelve months as bars from zero, the year before as outlines behind them. */
export function barLayout(
  { months }: MonthSeries,
  { width, height, line }: BarMeasures,
): BarDrawing {
  const highest = Math.max(1, ...months.flatMap(({ value = 0, last = 0 }) => [value, last]));
  const top = line + 4;
  const y = scaleLinear()
    .domain([0, highest])
    .range([top + height, top]);
  const columns = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([0, width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const baseline = top + height;
  const box = (x: number, value: number) => ({
    x,
    y: y(value),
    width: columns.bandwidth(),
    height: baseline - y(value),
  });
  return {
    width,
    height: baseline + line + 8,
    baseline,
    columns: months.map(({ month, value, last }) => {
      const x = columns(month)!;
      return {
        x: x + columns.bandwidth() / 2,
        month: String(monthNumber(month)),
        ...(value === undefined
          ? {}
          : {
              bar: {
                ...box(x, value),
                text: String(value),
                textY: Math.min(y(value), y(last ?? 0)) - 4,
              },
            }),
        ...(last === undefined ? {} : { last: box(x, last) }),
      };
    }),
  };
}
