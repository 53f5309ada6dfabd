import { distance } from 'fastest-levenshtein';
import { foldTight } from '#text/fold';
import { isHan } from '#text/han';
import { samePinyin } from '#text/pinyin';

/** How far a candidate may be from what was written; smaller is nearer, nothing is too far. */
function remoteness(word: string, candidate: string): number | undefined {
  if (word === candidate) return 0;
  if (samePinyin(word, candidate)) return 0.5;
  const [short, long] = [word, candidate].sort((a, b) => a.length - b.length) as [string, string];
  if (isHan(word) && isHan(candidate)) return hanRemoteness(short, long);
  const edits = editsBetween(word, candidate);
  return edits <= Math.max(1, Math.floor(long.length / 4)) && edits < short.length
    ? edits
    : undefined;
}

/**
 * Names and terms of a few characters: of two characters the first must be right, of more one may
 * be wrong, missing, too many or swapped, and one more for every four.
 */
function hanRemoteness(short: string, long: string): number | undefined {
  if (short.length < 2) return undefined;
  const edits = editsBetween(short, long);
  if (short.length === 2 && short.charAt(0) !== long.charAt(0) && !long.includes(short)) {
    return undefined;
  }
  if (edits <= Math.max(1, Math.floor(long.length / 4))) return edits;
  // 研究 for 研究办公室: the beginning of one candidate is worth a suggestion, but a late one.
  return long.startsWith(short) ? 10 + edits : undefined;
}

/** Levenshtein's distance, with two neighbours that changed places counted as one edit. */
function editsBetween(a: string, b: string): number {
  if (a.length === b.length) {
    const wrong = [...a].flatMap((_, i) => (a.charAt(i) === b.charAt(i) ? [] : [i]));
    const [i = 0, j = 0] = wrong;
    const swapped =
      wrong.length === 2 &&
      j === i + 1 &&
      a.charAt(i) === b.charAt(j) &&
      a.charAt(j) === b.charAt(i);
    if (swapped) return 1;
  }
  return distance(a, b);
}

/** Without the case, the separators and the width that editors get wrong in ids and keys. */
const bare = (text: string) => foldTight(text).replace(/[-_./]+/g, '');

/**
 * What an editor probably meant (“是不是…”): the candidate nearest to a word that is none of them,
 * the first of equals; nothing when none is near enough to be worth proposing.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = bare(word);
  if (wanted === '' || wanted.length > 100) return undefined;
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const far = remoteness(wanted, bare(candidate));
    if (far !== undefined && (best === undefined || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}
