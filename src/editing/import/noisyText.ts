import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** A Han character and, in brackets after it, what may be its reading. */
const readingForm = /(\p{Script=Han})[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê]{1,6})[)）]/giu;
/** Fewer than this are an author's own notes on rare characters. */
const leastReadings = 3;

// 陜 (as in 陜西) is a variant that the dictionary leaves alone.
const convert = Converter({ from: 't', to: 'cn' });
export const toSimplified = (text: string): string => convert(text.replaceAll('陜', '陕'));

const withoutTone = (reading: string) =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/** True where a bracketed word is one of the character's readings, with its tone or without any. */
function isReadingOf(character: string, word: string): boolean {
  const readings = [character, toSimplified(character)].flatMap((one) => readingsOf(one));
  const lower = word.toLowerCase().normalize('NFC');
  return readings.includes(lower) || readings.some((reading) => withoutTone(reading) === lower);
}

const readingsOf = (character: string): string[] =>
  pinyin(character, { multiple: true, type: 'array', toneType: 'symbol' });

export interface Noise {
  readings: number;
  /** Characters whose simplified form differs. */
  traditional: number;
}

export function measureNoise(text: string): Noise {
  let readings = 0;
  let annotatedTraditional = 0;
  for (const [, character = '', word = ''] of text.matchAll(readingForm)) {
    if (!isReadingOf(character, word)) continue;
    readings++;
    if (toSimplified(character) !== character) annotatedTraditional++;
  }
  const simplified = [...toSimplified(text)];
  const traditional = [...text].filter((one, i) => one !== simplified[i]).length;
  return { readings: annotatedTraditional * 2 >= readings ? readings : 0, traditional };
}

/** A web copy in Traditional characters with their readings in brackets, 創(chuàng)建. */
export const isNoisy = ({ readings }: Noise): boolean => readings >= leastReadings;

/** The text of a noisy copy as it was once written: readings gone, simplified characters. */
export function cleanNoise(text: string): string {
  const bare = text.replace(readingForm, (whole, character: string, word: string) =>
    isReadingOf(character, word) ? character : whole,
  );
  return toSimplified(bare);
}

let gb2312: ReadonlySet<string> | undefined;

/** Characters of the text that GB 2312 lacks: in a cleaned copy, places to look at. */
export function rareCharacters(text: string): string[] {
  if (!gb2312) {
    const bytes: number[] = [];
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
    gb2312 = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  }
  const known = gb2312;
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].filter((one) => !known.has(one));
}
