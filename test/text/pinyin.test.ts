import { describe, expect, it } from 'vitest';
import { readingsOf, samePinyin, syllablesOf } from '#text/pinyin';

describe('readings', () => {
  it('gives every reading of a character, the commonest first', () => {
    expect(readingsOf('重')).toEqual(['zhong', 'chong']);
    expect(readingsOf('绿')[0]).toBe('lv');
    expect(['a', '，', '', '中心', '😀', '\ud800'].map(readingsOf)).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('reads a character in its context, one syllable a character', () => {
    expect(syllablesOf('重庆中心组')).toEqual(['chong', 'qing', 'zhong', 'xin', 'zu']);
    expect(syllablesOf('单明远', 'name')[0]).toBe('shan');
    expect(syllablesOf('王𠮷2期')).toHaveLength(4);
  });

  it.each([
    ['李伟', '李维', true],
    ['单', '善', true],
    ['李伟', '李强', false],
    ['李伟', '李伟国', false],
    ['', '', false],
  ])('%s and %s sound alike: %s', (a, b, alike) => {
    expect(samePinyin(a, b)).toBe(alike);
  });
});
