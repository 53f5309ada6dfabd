import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDay } from '#editing/chineseDate';

it.each([
  ['2014年5月1日', '2014-05-01', ''],
  ['（2014年5月1日）', '2014-05-01', ''],
  ['2014 年 5 月 1 日', '2014-05-01', ''],
  ['２０１４年５月１日', '2014-05-01', ''],
  ['二〇一四年五月一日', '2014-05-01', ''],
  ['二○一四年十二月二十一日', '2014-12-21', ''],
  ['二零二六年十月十日', '2026-10-10', ''],
  ['2026-10-16', '2026-10-16', ''],
  ['2026.10.16', '2026-10-16', ''],
  ['2026/10/16', '2026-10-16', ''],
  ['2026年10月16日（星期五）', '2026-10-16', ''],
  ['2026年10月16日星期二', '2026-10-16', '星期二'],
  ['2026年10月16日下午3点', '2026-10-16', '下午3点'],
  ['会议于2026年10月16日召开', '2026-10-16', '会议于召开'],
])('%s is the day %s', (text, day, rest) => {
  expect(findDay(text)).toEqual({ day, rest });
});

it.each([
  '2026年2月30日',
  '2026年13月1日',
  '2026年10月',
  '10月16日',
  '三年五载',
  '2026-10-161',
  '',
])('%s names no day', (text) => {
  expect(findDay(text)).toBeUndefined();
});

it('every day is found again in each form that is written', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split('-').map(Number);
      for (const text of [
        day,
        `${year}年${month}月${dayOfMonth}日`,
        `${year}.${month}.${dayOfMonth}`,
      ]) {
        expect(findDay(text)).toEqual({ day, rest: '' });
      }
    }),
  );
});
