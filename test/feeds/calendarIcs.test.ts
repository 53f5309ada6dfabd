import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { calendarIcs } from '#feeds/calendarIcs';

const { publication } = await loadPublication('test/fixtures/learning-scenario', {
  today: '2026-06-30',
});
const events = (unit?: string) =>
  new ICAL.Component(ICAL.parse(calendarIcs(publication, unit)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

it('is read by a calendar program, as whole days with one address each', () => {
  const all = events();
  expect(all).toHaveLength(12);
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(12);
  for (const { startDate, endDate } of all) {
    expect(startDate.isDate).toBe(true);
    expect(endDate.subtractDate(startDate).days).toBe(1);
  }
});

it('tells what was held, what was not, and what is planned', () => {
  const status = (day: string) =>
    events('jia')
      .find(({ startDate }) => startDate.toString() === day)
      ?.component.getFirstPropertyValue('status');
  expect(status('2026-06-10')).toBe('CONFIRMED');
  expect(status('2026-05-27')).toBe('CANCELLED');
  expect(status('2026-07-08')).toBe('TENTATIVE');
});

it('holds only the days of the unit that was asked for', () => {
  expect(events('yi').map(({ summary }) => summary)).toEqual([
    '乙支部四月学习',
    '乙支部的其他学习',
    '任务截止：互相检查一遍记录本',
    '乙支部六月学习',
    '任务截止：七月以前推一个人讲课',
  ]);
});

it('takes its stamps from the content, not from the clock', () => {
  const stamps = calendarIcs(publication).match(/^DTSTAMP:.*$/gm) ?? [];
  expect(stamps).toHaveLength(12);
  expect(stamps.every((stamp) => /^DTSTAMP:2026\d{4}T000000Z\r?$/.test(stamp))).toBe(true);
});
