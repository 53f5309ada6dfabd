/** One syllable of Mandarin in plain letters, the longest possible first; ü is v. */
const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)|ng|m|n|r';

/** Pinyin in plain small letters: tones and apostrophes off, ü as v, `Lǚ Bùwéi` → `lv buwei`. */
export function plainReading(reading: string): string {
  return reading
    .normalize('NFD')
    .toLowerCase()
    .replace(/u[\u0300-\u0304\u030c]*\u0308[\u0300-\u036f]*/g, 'v')
    .replace(/[\u0300-\u036f\d]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/**
 * Cuts a reading into as many syllables as the text has characters, whether or not it is written
 * with spaces (`shan mingyuan` for three characters); nothing when it cannot be cut so.
 */
export function splitReading(reading: string, count: number): string[] | undefined {
  const plain = plainReading(reading);
  if (count < 1 || count > 20 || plain === '') return undefined;
  const parts = plain.split(' ');
  if (parts.length === count) return parts;
  const form = new RegExp(`^${Array(count).fill(`(${syllable})`).join(' ?')}$`);
  return form.exec(plain)?.slice(1);
}
