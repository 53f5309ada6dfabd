import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldTight } from '#text/fold';

describe('folding', () => {
  it.each([
    ['安全生產', '安全生产'],
    ['ＡＩ技術', 'ai技术'],
    ['２０２６年３月', '2026年3月'],
    ['Ｔｙｐｓｔ', 'typst'],
    ['㎡', 'm2'],
    ['臺灣裏', '台湾里'],
    ['看著學習', '看着学习'],
    ['陳頔、劉暐、張鋐', '陈𬱖、刘𬀩、张𬭎'],
    ['瞭解、答覆、憑藉、揹著', '了解、答复、凭借、背着'],
    ['⼈⺠的⻛⻋', '人民的风车'],
    ['İ', 'i̇'],
    ['ﬁ', 'fi'],
    ['\ud800学', '\ud800学'],
    ['', ''],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves white space alone unless asked', () => {
    expect(foldText('学 习\n强　国')).toBe('学 习\n强 国');
    expect(foldTight(' 学 习\n强　国\u200b！')).toBe('学习强国!');
  });

  it('leaves out what chooses a glyph and cannot be typed', () => {
    expect(foldTight('葛\u{e0100}根❤\ufe0f')).toBe('葛根❤');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldTight(foldTight(text))).toBe(foldTight(text));
      }),
      { numRuns: 2000 },
    );
  });
});
