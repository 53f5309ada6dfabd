import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords, type Piece } from '#text/excerpt';
import { foldTight, foldWithPlaces } from '#text/fold';

const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('marks', () => {
  it.each([
    ['安全生产', ['安全'], '[安全]生产'],
    ['安全安全', ['安全'], '[安全安全]'],
    ['安全生产', ['安全生', '生产'], '[安全生产]'],
    ['學習 Ａ Ｉ 技術', ['学习ai'], '[學習 Ａ Ｉ] 技術'],
    ['后來組織', ['后来'], '[后來]組織'],
    ['没有', ['安全'], '没有'],
    ['㎡是平方米', ['m2'], '[㎡]是平方米'],
    ['', ['安'], ''],
    ['安全', [''], '安全'],
  ])('%s with %j is %s', (text, words, expected) => {
    expect(written(markWords(text, words))).toBe(expected);
  });
});

describe('an excerpt', () => {
  const long = `${'前'.repeat(100)}。${'中'.repeat(10)}安全${'后'.repeat(100)}`;

  it('stands around the first place, from the beginning of its sentence, with an ellipsis', () => {
    expect(written(excerptOf(long, ['安全'], 60))).toBe(
      `……${'中'.repeat(10)}[安全]${'后'.repeat(48)}……`,
    );
  });

  it('is the whole of a short text, and the beginning where no word occurs', () => {
    expect(written(excerptOf('讲安全。', ['安全'], 60))).toBe('讲[安全]。');
    expect(written(excerptOf(long, ['没有'], 5))).toBe('前前前前前……');
  });

  it('is verbatim, holds the word and is not much longer than asked', () => {
    const word = fc.constantFrom('安全', '学习a', '生');
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, word, text, (before, middle, after) => {
        const whole = `${before}${middle}${after}`;
        const pieces = excerptOf(whole, [foldTight(middle)], 30);
        const shown = pieces.map((piece) => piece.text).join('');
        expect(whole).toContain(shown.replace(/^……|……$/g, ''));
        expect(foldTight(shown)).toContain(foldTight(middle));
        expect(pieces.some(({ marked }) => marked)).toBe(true);
      }),
    );
  });
});

describe('folding with places', () => {
  it('folds as without them and points at the characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'学習ＡＢc é㎡ﬁ １，', 'e\u0301') }),
        (text) => {
          const { tight, starts, ends } = foldWithPlaces(text);
          expect(tight).toBe(foldTight(text));
          [...tight].forEach((_, i) => {
            expect(foldTight(text.slice(starts[i], ends[i]))).toContain(tight[i]);
          });
        },
      ),
    );
  });
});
