import type { Asked } from './askBrowser.ts';
import { type BenchQuery, isAnswer, type SourceText, wordsOf } from './searchQueries.ts';

export interface Figures {
  queries: number;
  /** How many of the first ten places are filled with true answers, of those that could be. */
  recall: number;
  /** How many of the first ten results are true answers. */
  precision: number;
  /** Mean reciprocal rank of the wanted article; undefined without title queries. */
  mrr: number | undefined;
  misses: string[];
}

/** Compares the first ten results of each query with a plain scan of the sources. */
export function figuresOf(
  queries: readonly BenchQuery[],
  asked: readonly Asked[],
  sources: readonly SourceText[],
): Figures {
  const recalls: number[] = [];
  const precisions: number[] = [];
  const ranks: number[] = [];
  const misses: string[] = [];
  queries.forEach(({ kind, text, wanted }, i) => {
    const urls = asked[i]?.urls ?? [];
    const words = wordsOf(text);
    const truth = new Set(
      sources.filter((source) => isAnswer(source, words)).map(({ url }) => url),
    );
    const good = urls.filter((url) => truth.has(url)).length;
    const places = Math.min(10, truth.size);
    if (places > 0) recalls.push(Math.min(good, places) / places);
    if (urls.length > 0) precisions.push(good / urls.length);
    if (good < places || good < urls.length)
      misses.push(`${kind}: ${text} (${good}/${urls.length}, 应有${places})`);
    if (wanted !== undefined) {
      const place = urls.indexOf(wanted);
      ranks.push(place < 0 ? 0 : 1 / (place + 1));
    }
  });
  return {
    queries: queries.length,
    recall: mean(recalls),
    precision: mean(precisions),
    mrr: ranks.length > 0 ? mean(ranks) : undefined,
    misses,
  };
}

/** Not a number where there is nothing to take the mean of. */
export const mean = (all: readonly number[]): number =>
  all.length === 0 ? Number.NaN : all.reduce((sum, each) => sum + each, 0) / all.length;

export function quantile(all: readonly number[], part: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
