import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTight } from '#text/fold';
import { pairKeysOf, pairKeysWithin } from '#text/pairs';

const characters = fc.constantFrom(...'安全生产学习中心组一二三𠮷〇々3a，。%');
const phrase = fc.array(characters, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));

describe('pairs', () => {
  it.each([
    ['安全生产', ['安全', '全生', '生产', '产']],
    ['学', ['学']],
    ['2026年3月', ['20', '02', '26', '6年', '年3', '3月', '月']],
    ['ai技术，typst', ['ai', 'i技', '技术', '术', 'ty', 'yp', 'ps', 'st', 't']],
    ['学习学习', ['学习', '习学', '习']],
    ['𠮷林', ['𠮷林', '林']],
    ['c++', ['c+', '++', '+']],
    ['，。', []],
    ['', []],
  ])('%s is looked up by %j', (text, keys) => {
    expect(pairKeysOf(text)).toEqual(keys);
  });

  it('let every character begin a key', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const starts = new Set(pairKeysOf(text).map((key) => [...key][0]));
        for (const char of text)
          if (/[\p{L}\p{N}\p{S}]/u.test(char)) expect(starts).toContain(char);
      }),
    );
  });

  it('of any piece are pairs of the whole: no border that a segmenter would draw is in the way', () => {
    fc.assert(
      fc.property(phrase, fc.nat(), fc.nat(8), (text, from, length) => {
        const chars = [...text];
        const start = from % chars.length;
        const piece = chars.slice(start, start + length + 1).join('');
        const whole = pairKeysOf(text);
        for (const key of pairKeysWithin(piece)) {
          expect(whole.some((each) => each.startsWith(key))).toBe(true);
        }
      }),
    );
  });

  it('are the same in Simplified and in Traditional', () => {
    expect(pairKeysOf(foldTight('組織 學習'))).toEqual(pairKeysOf(foldTight('组织学习')));
  });
});
