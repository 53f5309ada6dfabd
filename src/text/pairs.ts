import { runsOf } from './hanRuns.ts';

/** Every two characters that stand side by side; of a single character, itself. */
export function pairsOf(hanRun: string): string[] {
  const chars = [...hanRun];
  if (chars.length < 2) return chars;
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

/**
 * What a text is looked up by, each term once, in the order of the text: the overlapping pairs of
 * its Han runs (安全生产 → 安全 全生 生产) and its other words whole. Give it folded text.
 */
export function termsOf(folded: string): string[] {
  const terms = runsOf(folded).flatMap((run) => (run.han ? pairsOf(run.text) : [run.text]));
  return [...new Set(terms)];
}
