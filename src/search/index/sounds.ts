import { pieceLength, type Sounds } from '#search/format/files';
import type { Term } from '#search/index/exactIndex';
import { compareKeys } from '#text/collation';
import { foldTight } from '#text/fold';
import { isHan } from '#text/han';
import { readingsOf, syllablesOf } from '#text/pinyin';

/**
 * What a reader may type in pinyin: names and topics whole, and every title in pieces by their
 * first letter, so that a query brings only those that can begin as it does. The page carries no
 * pinyin of its own; the readings of the characters that occur here come along.
 */
export function soundsOf(
  terms: readonly Term[],
  titles: readonly string[],
): Pick<Sounds, 'names' | 'readings'> & { pieces: Map<string, string[]> } {
  const unique = (texts: string[]) => [...new Set(texts.map(foldTight).filter(hasHan))];
  const names = unique(terms.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  const folded = titles.map(foldTight).filter(hasHan);
  const persons = new Set(terms.filter(({ kind }) => kind === '人物').map(({ name }) => name));

  const used = new Map<string, Map<string, number>>();
  for (const text of [...names, ...new Set(folded)]) {
    const spoken = syllablesOf(text, persons.has(text) ? 'name' : 'text');
    [...text].forEach((char, i) => {
      const reading = spoken[i];
      if (!isHan(char) || !reading) return;
      const counts = used.get(char) ?? new Map<string, number>();
      used.set(char, counts.set(reading, (counts.get(reading) ?? 0) + 1));
    });
  }
  const readings = [...used].sort().map(([char, counts]) => {
    const inUse = [...counts].sort(([, a], [, b]) => b - a).map(([reading]) => reading);
    return [char, [...new Set([...inUse, ...readingsOf(char)])].join(' ')];
  });
  return { names, readings: Object.fromEntries(readings), pieces: piecesByLetter(folded, used) };
}

/** A piece is there as often as titles have it: what many have is likelier to be meant. */
function piecesByLetter(
  titles: readonly string[],
  used: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string[]> {
  const byLetter = new Map<string, string[]>();
  for (const title of titles) {
    for (const run of title.match(spokenRun) ?? []) {
      const chars = [...run];
      chars.forEach((char, i) => {
        const piece = chars.slice(i, i + pieceLength).join('');
        const readings = isHan(char)
          ? [...(used.get(char)?.keys() ?? []), ...readingsOf(char)]
          : [char];
        for (const letter of new Set(readings.map((reading) => reading.charAt(0)))) {
          const pieces = byLetter.get(letter);
          if (pieces) pieces.push(piece);
          else byLetter.set(letter, [piece]);
        }
      });
    }
  }
  for (const pieces of byLetter.values()) pieces.sort(compareKeys);
  return new Map([...byLetter].filter(([letter]) => /[a-z]/.test(letter)).sort());
}

/** Letters among characters are typed as they are: AI技术. */
const spokenRun = /[a-z\p{Script=Han}]*\p{Script=Han}/gu;

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
