import { describe, expect, it } from 'vitest';
import { sensePhrases } from '#text/senseBreaks';

/** Words that a line of a title may part are shown apart. */
const words = (title: string) => sensePhrases(title).flat();

describe('where a title may be broken', () => {
  it.each([
    ['a short name between its marks stays whole', '讲“五交”和三问', '“五交”'],
    ['so does a book’s title', '中心组读《论语》', '《论语》'],
    ['a word and what completes it stay together', '在望村被问住的两个问题', '被问住的'],
    ['a mark stays with the word before it', '班组长论坛：把标准带到工作面', '论坛：'],
    ['so do two marks', '到期：走访独居……', '独居……'],
    ['a number and what it counts', '合同：一个月内要见字', '一个月内'],
    ['a room and what it is for', '矿办公楼三楼会议室', '会议室'],
  ])('%s', (_, title, word) => {
    expect(words(title)).toContain(word);
    expect(words(title).join('')).toBe(title);
  });

  it('a phrase ends after a mark', () => {
    expect(sensePhrases('班前会十五分钟，怎样才管用').map((phrase) => phrase.join(''))).toEqual([
      '班前会十五分钟，',
      '怎样才管用',
    ]);
    expect(sensePhrases('听见没有？”没人答').map((phrase) => phrase.join(''))).toEqual([
      '听见没有？”',
      '没人答',
    ]);
  });
});
