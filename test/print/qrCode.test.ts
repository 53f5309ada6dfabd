import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkBlocks, qrCode } from '#print/qrCode';

describe('the dark blocks of a code', () => {
  it('cover every dark module once and no light one', () => {
    const rows = fc
      .integer({ min: 1, max: 12 })
      .chain((width) => fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(rows, (modules) => {
        const covered = modules.map((row) => row.map(() => 0));
        for (const [x, y, width, height] of darkBlocks(modules)) {
          for (let j = y; j < y + height; j++)
            for (let i = x; i < x + width; i++) covered[j]![i]! += 1;
        }
        expect(covered).toEqual(modules.map((row) => row.map(Number)));
      }),
    );
  });

  it('join what stands in equal rows: the heart of each finder pattern is one block', () => {
    const { size, path } = qrCode('https://wangcun.example.org/forums/2026/banzuzhang-3/');
    expect(size).toBeGreaterThanOrEqual(21);
    expect(path.match(/h3v3h-3z/g)).toHaveLength(3);
  });
});
