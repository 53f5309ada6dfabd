import { expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { appraisalJson, personsCsv, pointsCsv, unitsCsv } from '#feeds/appraisalFiles';
import { appraisalSource } from '#print/appraisalSource';
import { appraisalOf } from '#views/appraisal';

const { publication } = await loadPublication('test/fixtures/learning-scenario', {
  today: '2026-06-30',
});
const appraisal = appraisalOf(publication, '2026-Q2');
const lines = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');

it('tells of each unit what is recorded, and leaves the rest empty', () => {
  expect(lines(unitsCsv(appraisal))).toEqual([
    '单位,人数,应开,已开,没有开,没有记录,承办讲座,心得,学用转化,论坛发言人次,考试合格,先进典型,到期任务,已办,逾期,积分,人均积分',
    // Of June's two sessions none is owed before the month has ended; May's second was not held.
    '甲支部,10,6,5,1,0,,4,1,,1,,1,1,0,21,2.1',
    '乙支部,,5,2,0,3,,1,,,1,,1,0,1,11,',
  ]);
});

it('tells of persons who agreed, and of nobody else', () => {
  expect(lines(personsCsv(appraisal)).map((line) => line.split(',').slice(0, 3))).toEqual([
    ['编号', '姓名', '单位'],
    ['li', '李二河', '甲支部'],
    ['zhang', '张一鸣', '甲支部'],
    ['zhou', '周五常', '乙支部'],
  ]);
  expect(appraisal.silent).toBe(2);
  const everything = [
    appraisalJson(appraisal),
    appraisalSource(appraisal, (text) => text),
    pointsCsv(appraisal, 'https://a.example'),
  ];
  for (const output of everything) expect(output).not.toMatch(/孙四海|"sun"|"wang"/);
});

it('lists every point with its record, and they add up', () => {
  const rows = lines(pointsCsv(appraisal, 'https://a.example/'))
    .slice(1)
    .map((line) => line.split(','));
  const sum = (holder: string) =>
    rows
      .filter(([name]) => name === holder)
      .reduce((total, [, , , points]) => total + Number(points), 0);
  expect([sum('甲支部'), sum('乙支部'), sum('张一鸣（zhang）')]).toEqual([21, 11, 3]);
  expect(rows.every((row) => row.at(-1)?.startsWith('https://a.example/'))).toBe(true);
});
