import { describe, expect, it } from 'vitest';
import { widthInEms } from '#print/widthInEms';

describe('the width of words in ems', () => {
  // Measured in the faces that tables are set in.
  it.each([
    ['顶板会说话', 5],
    ['达到1.0%', 4.53],
    ['12', 1.03],
    ['PDF格式', 4.1],
  ])('is at least that of %s', (text, measured) => {
    expect(widthInEms(text)).toBeGreaterThanOrEqual(measured);
    expect(widthInEms(text)).toBeLessThan(measured * 1.15);
  });
});
