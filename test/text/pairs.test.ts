import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#text/fold';
import { runsOf } from '#text/hanRuns';
import { pairsOf, termsOf } from '#text/pairs';

const hanString = fc.string({
  unit: fc.constantFrom(...'安全生产学习中心组一二三𠮷〇々'),
  minLength: 1,
});

describe('pairs', () => {
  it.each([
    ['安全生产', ['安全', '全生', '生产']],
    ['学', ['学']],
    ['2026年3月', ['2026', '年', '3', '月']],
    ['ai技术，typst', ['ai', '技术', 'typst']],
    ['学习学习', ['学习', '习学']],
    ['𠮷林学', ['𠮷林', '林学']],
    ['，。 ', []],
    ['', []],
  ])('%s is looked up by %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('covers every character of a run and joins up to it again', () => {
    fc.assert(
      fc.property(hanString, (text) => {
        const pairs = pairsOf(text);
        const last = [...text].at(-1);
        const joined =
          pairs.map((pair) => [...pair][0]).join('') + ([...text].length > 1 ? last : '');
        expect(joined).toBe(text);
      }),
    );
  });

  it('finds the terms of a piece among those of the whole, but for its cut words', () => {
    fc.assert(
      fc.property(hanString, fc.nat(), fc.nat(), (text, from, length) => {
        const chars = [...text];
        const start = from % chars.length;
        const piece = chars.slice(start, start + 2 + (length % 6)).join('');
        if ([...piece].length < 2) return;
        const whole = new Set(termsOf(text));
        for (const term of termsOf(piece)) expect(whole.has(term)).toBe(true);
      }),
    );
  });

  it('says where each run begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        for (const run of runsOf(folded)) {
          expect(folded.slice(run.start, run.start + run.text.length)).toBe(run.text);
        }
      }),
    );
  });
});
