import { describe, expect, it } from 'vitest';
import { chineseMonth } from '#domain/chineseMonth';
import { lunarDay, mastheadView } from '#views/masthead';

describe('the ear of the masthead', () => {
  it.each([
    ['2026-01', '二〇二六年一月'],
    ['2026-10', '二〇二六年十月'],
    ['2026-11', '二〇二六年十一月'],
    ['2030-12', '二〇三〇年十二月'],
  ])('names %s as %s', (month, name) => expect(chineseMonth(month)).toBe(name));

  it.each([
    ['2026-02-17', '农历正月初一', 'New Year'],
    ['2026-09-25', '农历八月十五', 'Mid-Autumn'],
    ['2025-08-01', '农历闰六月初八', 'a leap month'],
  ])('gives %s as %s (%s)', (day, lunar) => expect(lunarDay(day)).toBe(lunar));

  it('says nothing of an issue where there is none', () => {
    expect(mastheadView(undefined, '2026-10-31')).toEqual({
      day: { name: '10月31日', weekday: '星期六', lunar: '农历九月廿二' },
    });
  });

  it('says nothing of the day before anything was written', () => {
    expect(mastheadView(undefined, undefined)).toEqual({});
  });
});
