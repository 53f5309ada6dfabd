import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFonts } from '#print/fonts';

const fonts = await printFonts(join(import.meta.dirname, '../../.cache/media/fonts'));

describe('the printing fonts', () => {
  it.each([...'𬭎堃䶮喆囍〇①⑳℃㎡×≥“”——……《》〔〕〓'])('have %s', (character) => {
    expect(fonts.covers(character.codePointAt(0)!)).toBe(true);
  });

  it('have every character of GB 2312', () => {
    const decoder = new TextDecoder('gb2312', { fatal: true });
    const missing: string[] = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        if (row === 0xd7 && cell > 0xf9) continue;
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (!fonts.covers(character.codePointAt(0)!)) missing.push(character);
      }
    }
    expect(missing).toEqual([]);
  });

  it.each(['😀', '☐', '☑', '\ue000'])('do not have %s', (character) => {
    expect(fonts.covers(character.codePointAt(0)!)).toBe(false);
  });
});
