import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { commonFont } from '#print/commonFont';
import { readCoverage } from '#print/coverage';

const require = createRequire(import.meta.url);
const file = require.resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
const whole = readFileSync(file);
const family = ['Noto Serif SC', 'Noto Serif GB'] as const;
const copy = await commonFont(whole, readCoverage(file), family);
const font = (bytes: Buffer) => parse(new Uint8Array(bytes).buffer);
const [before, after] = [font(whole), font(copy)];

describe('the copy of a font with its common characters', () => {
  it('is a third of the whole', () => {
    expect(copy.length).toBeLessThan(whole.length / 3);
  });

  it.each([...'学兢〇①々，。—“A8%'])('draws %s as the whole does', (character) => {
    expect(after.charToGlyph(character).path.toPathData(1)).toBe(
      before.charToGlyph(character).path.toPathData(1),
    );
  });

  it.each([...'喆堃㐂'])('leaves %s to the whole', (character) => {
    expect(before.charToGlyphIndex(character)).not.toBe(0);
    expect(after.charToGlyphIndex(character)).toBe(0);
  });

  it('stands beside the whole under its own name', () => {
    expect(before.getEnglishName('fontFamily')).toBe('Noto Serif SC');
    expect(after.getEnglishName('fontFamily')).toBe('Noto Serif GB');
  });

  it('refuses a name of another length', async () => {
    const renamed = commonFont(whole, [0x4e00], ['Noto Serif SC', 'Song']);
    await expect(renamed).rejects.toThrow(RangeError);
  });
});
