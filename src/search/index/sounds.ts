import type { Sounds } from '#search/format/files';
import type { Term } from '#search/index/exactIndex';
import { foldTight } from '#text/fold';
import { isHan } from '#text/han';
import { readingsOf, syllablesOf } from '#text/pinyin';

/** Titles of the newest articles that can be found by pinyin; the file grows with them. */
const titleLimit = 4000;

/**
 * What a reader may type in pinyin: names and topics, and the titles of the newest articles. The
 * page carries no pinyin of its own; the readings of the characters that occur here come along.
 */
export function soundsOf(terms: readonly Term[], newestTitles: readonly string[]): Sounds {
  const unique = (texts: string[]) => [...new Set(texts.map(foldTight).filter(hasHan))];
  const names = unique(terms.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  const titles = unique(newestTitles.slice(0, titleLimit)).filter((t) => !names.includes(t));
  const persons = new Set(terms.filter(({ kind }) => kind === '人物').map(({ name }) => name));

  const used = new Map<string, Map<string, number>>();
  for (const text of [...names, ...titles]) {
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
  return { names, titles, readings: Object.fromEntries(readings) };
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
