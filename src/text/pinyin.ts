import { pinyin } from 'pinyin-pro';
import { isHan } from '#text/han';

const plain = { toneType: 'none', v: true, type: 'array' } as const;

/** All readings of one Han character without tones, `lü` as `lv`, the commonest first; else none. */
export function readingsOf(char: string): readonly string[] {
  const known = readings.get(char);
  if (known) return known;
  const found = lookUpReadings(char);
  readings.set(char, found);
  return found;
}

/** Every character is looked up once: names are held against all other names. */
const readings = new Map<string, readonly string[]>();

function lookUpReadings(char: string): readonly string[] {
  if (!isHan(char) || [...char].length !== 1) return [];
  return [...new Set(pinyin(char, { ...plain, multiple: true }))].filter(isSyllable);
}

/**
 * The reading of each character in its context, without tones, one per character; a character
 * without a known reading stands for itself. For build time: the package is too large for a page.
 */
export function syllablesOf(text: string, kind: 'text' | 'name' = 'text'): string[] {
  const chars = [...text];
  const spoken = pinyin(text, {
    ...plain,
    toneSandhi: false,
    ...(kind === 'name' ? { mode: 'surname', surname: 'head' } : {}),
  });
  return spoken.length === chars.length ? spoken : chars.map((char) => readingsOf(char)[0] ?? char);
}

/** Whether two words of the same length can be read alike, tones aside: 李伟 and 李维, 单 and 善. */
export function samePinyin(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length === 0 || left.length !== right.length) return false;
  return left.every((char, i) => {
    const other = right[i] ?? '';
    if (char === other) return true;
    const same = new Set(readingsOf(char));
    return readingsOf(other).some((reading) => same.has(reading));
  });
}

const isSyllable = (reading: string) => /^[a-z]+$/.test(reading);
