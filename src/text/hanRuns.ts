/** Han characters, with the iterations mark and 〇, which are read as characters. */
const han = '\\p{Script=Han}';
const pieces = new RegExp(`[${han}]+|(?:(?![${han}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const hanOnly = new RegExp(`^[${han}]+$`, 'u');

/** A run of Han characters, or of letters and digits of any other script, without a break. */
export interface Run {
  text: string;
  han: boolean;
  /** Where it begins in the text it was cut from, in UTF-16 units. */
  start: number;
}

/** Whether the text is not empty and all of it is Han characters. */
export const isHan = (text: string): boolean => hanOnly.test(text);

/** Cuts a text at punctuation, at white space and between Han and other scripts. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(pieces)].map((match) => ({
    text: match[0],
    han: isHan(match[0]),
    start: match.index,
  }));
}
