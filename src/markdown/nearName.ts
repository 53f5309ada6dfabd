import { samePinyin } from '#text/pinyin';

/**
 * True where `written` is probably a slip for `name`: names of three or more characters with
 * the same surname and one character replaced, missing or swapped with its neighbour; names of
 * two characters only where surname and sound agree (孙哲 for 孙喆).
 */
export function isNearName(written: string, name: string): boolean {
  const a = [...written];
  const b = [...name];
  if (a[0] !== b[0] || written === name) return false;
  if (b.length === 2) return a.length === 2 && samePinyin(written, name);
  if (b.length < 3) return false;
  if (a.length === b.length) {
    const differing = b.flatMap((character, i) => (character === a[i] ? [] : [i]));
    if (differing.length === 1) return true;
    const [i, j] = differing;
    return differing.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
  }
  if (a.length !== b.length - 1) return false;
  return b.some((_, skipped) => a.join('') === b.filter((_, i) => i !== skipped).join(''));
}
