/** Letters, digits and symbols of any script without a break by punctuation. */
const runs = /[\p{L}\p{N}\p{M}\p{S}]+/gu;

/**
 * What a text is looked up by: every two characters that stand side by side (安全生产 → 安全 全生
 * 生产; 3月 → 3月), whatever their script, and the last character of a run alone, so that each
 * character begins at least one key. No word segmenter: two of them never cut alike. Each key once,
 * in the order of the text. Give it `foldTight` text.
 */
export function pairKeysOf(tight: string): string[] {
  const keys = new Set<string>();
  for (const [run] of tight.matchAll(runs)) {
    const chars = [...run];
    chars.forEach((char, i) => {
      keys.add(`${char}${chars[i + 1] ?? ''}`);
    });
  }
  return [...keys];
}

/**
 * The keys which a text that contains `tight` must have: as `pairKeysOf`, without the single
 * characters at the end of a run that has pairs, since more may follow there in the text.
 */
export function pairKeysWithin(tight: string): string[] {
  const keys = new Set<string>();
  for (const [run] of tight.matchAll(runs)) {
    const chars = [...run];
    if (chars.length === 1) keys.add(run);
    for (let i = 1; i < chars.length; i++) keys.add(`${chars[i - 1]}${chars[i]}`);
  }
  return [...keys];
}
