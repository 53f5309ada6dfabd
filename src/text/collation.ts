import { pinyin } from 'pinyin-pro';
import { isHan } from '#text/han';
import { splitReading } from '#text/reading';

const toned = { toneType: 'num', type: 'array', toneSandhi: false, v: true } as const;

/**
 * A key that sorts Chinese text as a dictionary does: character by character, by syllable, then by
 * tone, then by the character itself, so that a surname stays together; numbers by their value.
 * Keys are compared with `<`, and the order is the same on every machine, which `Intl.Collator`
 * does not promise.
 *
 * `reading` is how an editor says the text is read (`shan mingyuan`, `shàn míng yuǎn`), given where
 * a surname or a place is read unusually; tones may be left out.
 */
export function pinyinKey(text: string, reading?: string): string {
  return keyOf(text, reading, {});
}

/** The key of a person's name: a surname is read as a surname (单 is shan, 仇 is qiu). */
export function nameKey(name: string, reading?: string): string {
  return keyOf(name, reading, { mode: 'surname', surname: 'head' });
}

function keyOf(
  text: string,
  reading: string | undefined,
  mode: { mode?: 'surname'; surname?: 'head' },
): string {
  const normal = text.normalize('NFKC').trim();
  const chars = [...normal];
  const spoken = pinyin(normal, { ...toned, ...mode });
  const given = reading ? splitReading(reading, chars.length) : undefined;
  let key = '';
  chars.forEach((char, i) => {
    const syllable = given?.[i] ? withTone(char, given[i], spoken[i]) : (spoken[i] ?? char);
    key += isHan(char) ? ` ${syllable}${char} ` : char.toLowerCase();
  });
  // The value of a number that stands in the text, not the tone behind a syllable.
  const numbered = key.replace(/(?<![a-z])\d+/g, (number) => number.padStart(10, '0'));
  return `${numbered.replace(/\s+/g, ' ').trim()}\u0000${normal}`;
}

/** The tone of a reading given without one, as the character has it under that syllable. */
function withTone(char: string, syllable: string, spoken: string | undefined): string {
  const readings = [spoken ?? '', ...pinyin(char, { ...toned, multiple: true })];
  return readings.find((each) => each.replace(/\d$/, '') === syllable) ?? `${syllable}0`;
}

/** Orders two texts by `pinyinKey`; for long lists compute the keys once. */
export function compareByPinyin(a: string, b: string): number {
  return compareKeys(pinyinKey(a), pinyinKey(b));
}

/** Orders two persons' names by `nameKey`. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameKey(a), nameKey(b));
}

/** Orders keys by code unit, the same on every machine. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The capital under which a text stands in an index by initials; `#` for what has no letter. */
export function pinyinInitial(text: string, reading?: string): string {
  return initialOf(pinyinKey(text, reading));
}

/** The capital under which a person stands. */
export function nameInitial(name: string, reading?: string): string {
  return initialOf(nameKey(name, reading));
}

function initialOf(key: string): string {
  const first = key.charAt(0).normalize('NFD').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(first) ? first : '#';
}
