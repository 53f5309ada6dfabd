import { expect, it } from 'vitest';
import { excerpt } from '#print/firstSentences';

it.each([
  ['what is short enough is whole', '今天学规程。', 10, '今天学规程。'],
  ['whole sentences are kept', '今天学规程。明天去现场看一看。', 10, '今天学规程。'],
  [
    'a long sentence ends after a clause',
    '签合同、试用期、加班费，五件事怎么讲，手里该留什么',
    20,
    '签合同、试用期、加班费，五件事怎么讲……',
  ],
  ['else where it must', '一二三四五六七八九十一二', 10, '一二三四五六七八……'],
])('%s', (_, text, most, kept) => {
  expect(excerpt(text, most)).toBe(kept);
  expect([...kept].length).toBeLessThanOrEqual(Math.max(most, 2));
});
