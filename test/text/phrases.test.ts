import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '#text/phrases';

describe('where a title may break', () => {
  it.each([
    ['a name stays whole', '曹桂兰：凌晨三点四十的灯', /^曹桂兰：/],
    [
      'a name of two words in the dictionary stays whole',
      '韩福林：三十五年，听一块顶板',
      /^韩福林：/,
    ],
    ['a figure keeps its measure word', '给新工人写的那张纸，改了13次', /13次/],
    ['a particle stays with its word', '备件箱的钥匙挂在我腰上', /箱的/],
    ['a closing mark stays with its word', '“三学”大讲堂', /^“三学”/],
  ])('%s', (_, title, whole) => {
    expect(phrasesOf(title).some((phrase) => whole.test(phrase))).toBe(true);
  });

  it('gives more than one phrase for a long title', () => {
    expect(phrasesOf('一百二十六台，摸了六天').length).toBeGreaterThan(1);
  });

  it('never changes the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => phrasesOf(title).join('') === title),
    );
  });
});
