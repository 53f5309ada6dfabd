import type { NameEntry } from '#search/format/files';
import { foldTight } from '#text/fold';

/**
 * The names, units, series and topics that a query is or begins or is part of, in that order: what
 * is typed whole leads to its own page first.
 */
export function namesFor(names: readonly NameEntry[], whole: string, count: number): NameEntry[] {
  if (whole === '') return [];
  const graded = names.flatMap((entry, i) => {
    const grade = Math.min(...allNames(entry).map((name) => gradeOf(name, whole)));
    return Number.isFinite(grade) ? [{ entry, grade, i }] : [];
  });
  // A single character is part of too many names to be told apart by it.
  const enough = [...whole].length > 1 ? 2 : 0;
  return graded
    .filter(({ grade }) => grade <= enough)
    .sort((a, b) => a.grade - b.grade || a.i - b.i)
    .slice(0, count)
    .map(({ entry }) => entry);
}

/** Names that differ from the query by one character: what was perhaps meant. */
export function closeNames(names: readonly NameEntry[], whole: string, count: number): string[] {
  if ([...whole].length < 3) return [];
  const close = names.flatMap(allNames).filter((name) => oneApart(foldTight(name), whole));
  return [...new Set(close)].slice(0, count);
}

const allNames = ({ name, aliases }: NameEntry): string[] => [name, ...(aliases ?? [])];

function gradeOf(name: string, whole: string): number {
  const folded = foldTight(name);
  if (folded === whole) return 0;
  if (folded.startsWith(whole)) return 1;
  return folded.includes(whole) ? 2 : Number.POSITIVE_INFINITY;
}

/** Whether one character replaced, added or missing makes two texts equal. */
function oneApart(a: string, b: string): boolean {
  const [x, y] = [[...a], [...b]];
  if (a === b || Math.abs(x.length - y.length) > 1) return false;
  let head = 0;
  while (head < x.length && x[head] === y[head]) head++;
  const most = Math.min(x.length, y.length) - head;
  let tail = 0;
  while (tail < most && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  return Math.max(x.length, y.length) - head - tail === 1;
}
