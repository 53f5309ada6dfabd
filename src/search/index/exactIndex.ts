import type { NameEntry } from '#search/format/files';
import { foldTight } from '#text/fold';

/** A name, unit, series or topic that has a page of its own, as a view hands it over. */
export interface Term {
  /** What it is, in the reader's words: 人物, 支部, 系列, 主题, 书. */
  kind: string;
  name: string;
  /** Other names under which it is looked for. */
  aliases?: readonly string[];
  url: string;
  /** What tells it from others of the same name, such as a person's branch. */
  note?: string;
}

/** The small index of names that a page loads whole: each address and name once, in given order. */
export function exactIndexOf(terms: readonly Term[]): NameEntry[] {
  const seen = new Set<string>();
  return terms
    .filter(({ name, url }) => {
      const key = `${foldTight(name)}\n${url}`;
      return foldTight(name) !== '' && !seen.has(key) && seen.add(key);
    })
    .map(({ kind, name, aliases, url, note }) => ({
      kind,
      name,
      ...(aliases && aliases.length > 0 ? { aliases: [...aliases] } : {}),
      url,
      ...(note ? { note } : {}),
    }));
}
