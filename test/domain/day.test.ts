import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  isDay,
  isMonth,
  isoWeekday,
  lastDay,
  monthsBetween,
  weekdayOf,
} from '#domain/day';
import { inPeriod, isPeriod, periodName, periodRange, quarterOf } from '#domain/period';

describe('days', () => {
  it.each([
    ['2026-10-15', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-5', false],
    ['2026-10-15T00:00:00Z', false],
    ['', false],
    [20261015, false],
  ])('%j is a day: %s', (value, expected) => expect(isDay(value)).toBe(expected));

  it.each([
    ['2026-10-16', '五', 5],
    ['2026-10-18', '日', 7],
    ['2024-02-29', '四', 4],
  ])('%s is 星期%s', (day, name, number) => {
    expect(weekdayOf(day)).toBe(name);
    expect(isoWeekday(day)).toBe(number);
  });

  it('counts over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(monthsBetween('2026-11', '2027-02')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
    expect(isMonth('2026-13')).toBe(false);
  });
});

describe('periods', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-H2', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026年第一季度'],
    ['2026-02', '2026-02-01', '2026-02-28', '2026年2月'],
  ])('%s runs from %s until %s and reads %s', (period, from, until, name) => {
    expect(periodRange(period)).toEqual({ from, until });
    expect(periodName(period)).toBe(name);
    expect(inPeriod(from, period)).toBe(true);
    expect(inPeriod(addDays(until, 1), period)).toBe(false);
  });

  it.each(['2026-Q5', '2026-H3', '2026-00', '26', '2026-Q', ''])('%j is none', (value) =>
    expect(isPeriod(value)).toBe(false),
  );

  it('knows the quarter of a day', () => expect(quarterOf('2026-09-30')).toBe('2026-Q3'));
});
