import { expect, it } from 'vitest';
import { csvText } from '#feeds/csvText';

it('opens in Excel as UTF-8, with Windows line ends', () => {
  expect(csvText(['姓名'], [['张一鸣']])).toBe('\uFEFF姓名\r\n张一鸣\r\n');
});

it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1'])('keeps %j from running as a formula', (text) => {
  const [, line = ''] = csvText(['标题'], [[text]]).split('\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});

it('leaves empty what is not recorded, and writes a zero that is', () => {
  expect(csvText(['甲', '乙'], [[undefined, 0]])).toBe('\uFEFF甲,乙\r\n,0\r\n');
});

it('quotes commas, quotes and line breaks', () => {
  expect(csvText(['甲'], [['一,二"三\n四']])).toBe('\uFEFF甲\r\n"一,二""三\n四"\r\n');
});
