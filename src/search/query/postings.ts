import { flagsOf, type Postings, passageOf, posting } from '#search/format/chunk';

/** The passages that are in all lists, with the flags that all of them carry. */
export function intersectionOf(lists: readonly Postings[]): Postings {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce<Postings>((common, list) => {
    const kept: number[] = [];
    let i = 0;
    for (const each of common) {
      const passage = passageOf(each);
      while (i < list.length && passageOf(list[i] ?? 0) < passage) i++;
      const other = list[i];
      if (other === undefined) break;
      if (passageOf(other) === passage) kept.push(posting(passage, flagsOf(each) & flagsOf(other)));
    }
    return kept;
  }, first);
}

/** The passages that are in any list, with every flag that one of them carries. */
export function unionOf(lists: readonly Postings[]): Postings {
  const flags = new Map<number, number>();
  for (const list of lists) {
    for (const each of list) {
      const passage = passageOf(each);
      flags.set(passage, (flags.get(passage) ?? 0) | flagsOf(each));
    }
  }
  return [...flags].sort(([a], [b]) => a - b).map(([passage, all]) => posting(passage, all));
}

/**
 * Which chunks can hold a key, given each chunk's first key in the order of code units: one for a
 * pair; for a character alone all chunks with keys that begin with it.
 */
export function ordinalsIn(firstKeys: readonly string[], key: string, asPrefix: boolean): number[] {
  const lastAtOrBelow = (wanted: string) => {
    let [low, high] = [0, firstKeys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firstKeys[middle] ?? '') <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const from = Math.max(0, lastAtOrBelow(key));
  const to = asPrefix ? lastAtOrBelow(`${key}\uffff\uffff`) : lastAtOrBelow(key);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
