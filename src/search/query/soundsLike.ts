import { pieceLength, type Sounds } from '#search/format/files';
import type { SearchIndex } from '#search/query/searchIndex';

/** Letters of the longest term that is looked for. */
const longest = 40;

/** What each syllable costs: the usual reading, another one, an initial for the whole. */
const full = 0;
const otherReading = 1;
const shortened = 100;

/** What a reader typed, as plain small letters, and where a syllable must end: xi'an is not xian. */
interface Spelt {
  letters: string;
  borders: ReadonlySet<number>;
}

/** Latin letters, tone marks, and what may stand between syllables. */
const latin = /^[\p{Script=Latin}\p{M}\s'’-]+$/u;

/** Reads a text that could be pinyin; undefined for any other. ü and v are u, as many type them. */
function speltFrom(text: string): Spelt | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!latin.test(plain)) return undefined;
  const parts = plain
    .normalize('NFD')
    .toLowerCase()
    .replace(/v/g, 'u')
    .split(/[\s'’-]+/)
    .map((part) => part.replace(/[^a-z]/g, ''));
  const letters = parts.join('');
  if (letters.length < 2 || letters.length > longest) return undefined;
  let end = 0;
  return { letters, borders: new Set(parts.map((part) => (end += part.length))) };
}

/**
 * The terms in names and titles that are read so: zhongxinzu, or zxz by initials → 中心组. Every
 * reading of a character counts, the usual one first; whole names before parts of titles, frequent
 * parts before rare ones. None for a text that is not pinyin; for that nothing is brought.
 */
export async function termsBySound(
  index: SearchIndex,
  text: string,
  count: number,
): Promise<string[]> {
  const spelt = speltFrom(text);
  if (!spelt) return [];
  const [sounds, pieces] = await Promise.all([
    index.sounds(),
    index.pieces(spelt.letters.charAt(0)),
  ]);
  return soundsLike(sounds, pieces, spelt).slice(0, count);
}

function soundsLike(sounds: Sounds, pieces: readonly string[], spelt: Spelt): string[] {
  const found = new Map<string, { cost: number; times: number; name: boolean }>();
  const readings = new Map(Object.entries(sounds.readings));
  const spoken = new Map<string, string[]>();
  const readingsOf = (char: string) => {
    const known = spoken.get(char);
    if (known) return known;
    const spellings = spellingsOf(char, readings.get(char) ?? '');
    spoken.set(char, spellings);
    return spellings;
  };
  const note = (term: string, cost: number, name: boolean) => {
    const known = found.get(term);
    found.set(term, {
      cost: Math.min(cost, known?.cost ?? cost),
      times: (known?.times ?? 0) + 1,
      name: name || (known?.name ?? false),
    });
  };
  for (const name of sounds.names) {
    const chars = [...name];
    chars.forEach((_, start) => {
      for (const [end, cost] of endsOf(chars.slice(start).map(readingsOf), spelt)) {
        const term = chars.slice(start, start + end).join('');
        note(term, cost, term === name);
      }
    });
  }
  for (const piece of pieces) {
    const chars = [...piece];
    for (const [end, cost] of endsOf(chars.map(readingsOf), spelt, pieceLength)) {
      note(chars.slice(0, end).join(''), cost, false);
    }
  }
  return [...found]
    .sort(
      ([a, x], [b, y]) =>
        gradeOf(x.cost) - gradeOf(y.cost) ||
        Number(y.name) - Number(x.name) ||
        y.times - x.times ||
        x.cost - y.cost ||
        (a < b ? -1 : 1),
    )
    .map(([term]) => term);
}

/** How a character is typed, the usual way first: ü as u or, in passports, as yu; a letter as itself. */
function spellingsOf(char: string, readings: string): string[] {
  if (/^[a-z]$/.test(char)) return [char];
  const spellings = readings
    .split(' ')
    .filter((reading) => reading !== '')
    .flatMap((reading) => [reading.replace('v', 'u'), reading.replace('v', 'yu')]);
  return [...new Set(spellings)];
}

/** Read in full as usual, read in full somehow, shortened. */
const gradeOf = (cost: number) => (cost === 0 ? 0 : cost < shortened ? 1 : 2);

/**
 * After how many characters the letters can end, each character read whole or by its initial, with
 * what that costs at least: `lch` ends behind 李长 (l, ch) and behind 李长河. Where a piece of a title
 * is cut, what is typed beyond it cannot be held against it.
 */
function endsOf(
  readings: readonly (readonly string[])[],
  { letters, borders }: Spelt,
  cut = Number.POSITIVE_INFINITY,
): Map<number, number> {
  const ends = new Map<number, number>();
  const cheapest = new Map<number, number>();
  const isSyllable = (from: number, length: number) => {
    for (let i = 1; i < length; i++) if (borders.has(from + i)) return false;
    return true;
  };
  const walk = (at: number, used: number, cost: number): void => {
    const place = at * (longest + 1) + used;
    if (cost >= (cheapest.get(place) ?? Number.POSITIVE_INFINITY)) return;
    cheapest.set(place, cost);
    if (used === letters.length || at === cut) {
      ends.set(at, Math.min(cost, ends.get(at) ?? cost));
      return;
    }
    readings[at]?.forEach((reading, i) => {
      const reach = cost + (i === 0 ? full : otherReading);
      if (letters.startsWith(reading, used) && isSyllable(used, reading.length)) {
        walk(at + 1, used + reading.length, reach);
      }
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
  walk(0, 0, 0);
  return ends;
}
