import type { Sounds } from '#search/format/files';

/** A term that a query in pinyin may mean. */
export interface SoundMatch {
  term: string;
  /** Whether it is a whole name, unit, series or topic. */
  name: boolean;
}

/** Letters of the longest term that is looked for. */
const longest = 40;

/** What each syllable costs: the usual reading, another one, an initial for the whole. */
const full = 0;
const otherReading = 1;
const shortened = 100;

/** Whether a text could be pinyin: Latin letters, tone marks, apostrophes and spaces only. */
export const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{M}\s'’]+$/u.test(text) && lettersOf(text).length > 1;

/** The plain small letters of a query; ü and v are u, as many type them. */
const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/v/g, 'u')
    .replace(/[^a-z]/g, '');

/**
 * The terms in names and titles that are read so: zhongxinzu, or zxz by initials → 中心组. Every
 * reading of a character counts, the usual one first; whole names before parts of titles, frequent
 * parts before rare ones.
 */
export function soundsLike(sounds: Sounds, text: string, count: number): SoundMatch[] {
  const letters = lettersOf(text);
  if (letters.length > longest) return [];
  const found = new Map<string, { cost: number; times: number; name: boolean }>();
  const readings = new Map(Object.entries(sounds.readings));
  const readingsOf = (char: string) =>
    (readings.get(char) ?? '')
      .replace(/v/g, 'u')
      .split(' ')
      .filter((reading) => reading !== '');
  const note = (term: string, cost: number, name: boolean) => {
    const known = found.get(term);
    found.set(term, {
      cost: Math.min(cost, known?.cost ?? cost),
      times: (known?.times ?? 0) + 1,
      name: name || (known?.name ?? false),
    });
  };
  const search = (all: readonly string[], areNames: boolean) => {
    for (const each of all) {
      const chars = [...each];
      const spoken = chars.map(readingsOf);
      for (let start = 0; start < chars.length; start++) {
        for (const [end, cost] of endsOf(spoken, start, letters)) {
          const whole = areNames && start === 0 && end === chars.length;
          note(chars.slice(start, end).join(''), cost, whole);
        }
      }
    }
  };
  search(sounds.names, true);
  search(sounds.titles, false);
  return [...found]
    .sort(
      ([a, x], [b, y]) =>
        gradeOf(x.cost) - gradeOf(y.cost) ||
        Number(y.name) - Number(x.name) ||
        y.times - x.times ||
        x.cost - y.cost ||
        (a < b ? -1 : 1),
    )
    .slice(0, count)
    .map(([term, { name }]) => ({ term, name }));
}

/** Read in full as usual, read in full somehow, shortened. */
const gradeOf = (cost: number) => (cost === 0 ? 0 : cost < shortened ? 1 : 2);

/**
 * Where the letters can end when they begin at a character, each character read whole or by its
 * initial, with what that costs at least: `lch` ends behind 李长 (l, ch) and behind 李长河.
 */
function endsOf(
  readings: readonly (readonly string[])[],
  start: number,
  letters: string,
): Map<number, number> {
  const ends = new Map<number, number>();
  const cheapest = new Map<number, number>();
  const walk = (at: number, used: number, cost: number): void => {
    const place = at * (longest + 1) + used;
    if (cost >= (cheapest.get(place) ?? Number.POSITIVE_INFINITY)) return;
    cheapest.set(place, cost);
    if (used === letters.length) {
      ends.set(at, Math.min(cost, ends.get(at) ?? cost));
      return;
    }
    readings[at]?.forEach((reading, i) => {
      const reach = cost + (i === 0 ? full : otherReading);
      if (letters.startsWith(reading, used)) walk(at + 1, used + reading.length, reach);
      // The last syllable may still be on its way; others are given by their initials.
      const rest = letters.slice(used);
      if (reading.length > rest.length && reading.startsWith(rest) && rest.length > 1) {
        walk(at + 1, letters.length, reach + shortened);
      }
      const initial = /^[zcs]h/.exec(reading)?.[0] ?? reading.charAt(0);
      for (const short of new Set([initial, reading.charAt(0)])) {
        if (short !== reading && letters.startsWith(short, used)) {
          walk(at + 1, used + short.length, reach + shortened);
        }
      }
    });
  };
  walk(start, 0, 0);
  return ends;
}
