import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookletSides } from '#print/finishing/imposition';

describe('saddle-stitch imposition', () => {
  it('lays eight pages on two sheets', () => {
    expect(bookletSides(8)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
  });

  it('keeps the back cover outside when blanks fill the sheet', () => {
    expect(bookletSides(6)).toEqual([
      [5, 0],
      [1, undefined],
      [undefined, 2],
      [3, 4],
    ]);
  });

  it('places every page once, and facing pages add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const sides = bookletSides(count);
        const placed = sides.flat().filter((page) => page !== undefined);
        expect([...placed].sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
        expect(sides.length % 2).toBe(0);
        expect(sides[0]![0]).toBe(count - 1);
        expect(sides.length * 2).toBe(Math.max(4, Math.ceil(count / 4) * 4));
      }),
    );
  });
});
