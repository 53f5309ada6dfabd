import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery } from '#search/query/parseQuery';
import { foldTight } from '#text/fold';

describe('a query', () => {
  it.each([
    ['安全', ['安全'], []],
    ['安全 生产', ['安全', '生产'], []],
    ['　安全　　生产　', ['安全', '生产'], []],
    ['安全 安全', ['安全'], []],
    ['"安全 生产"', ['安全生产'], []],
    ['“班前 会” 制度', ['班前会', '制度'], []],
    ['“三学”活动', ['“三学”活动'], []],
    ['安全 -生产', ['安全'], ['生产']],
    ['安全 －生产', ['安全'], ['生产']],
    ['安全 -"班前 会"', ['安全'], ['班前会']],
    ['-10', ['-10'], []],
    ['ＡＩ 技術', ['ai', '技术'], []],
    ['2026年3月', ['2026年3月'], []],
    ['a-b', ['a-b'], []],
    ['"', ['"'], []],
    ['__proto__', ['__proto__'], []],
    ['', [], []],
    [' \u200b ', [], []],
  ])('%s means %j without %j', (text, words, excluded) => {
    expect(parseQuery(text)).toMatchObject({ words, excluded });
  });

  it('is cut when it is longer than anything that could be meant', () => {
    const query = parseQuery('学'.repeat(10_000));
    expect(query.words[0]).toHaveLength(longestQuery);
    expect(query.shortened).toBe(true);
    expect(parseQuery('一 二 三 四 五 六 七 八 九 十 百').words).toHaveLength(10);
  });

  it('never fails, and gives folded words without white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { words, excluded } = parseQuery(text);
        for (const word of [...words, ...excluded]) expect(foldTight(word)).toBe(word);
        if (foldTight(text) !== '') expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});
