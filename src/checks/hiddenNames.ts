import type { CheckContext } from '#checks/checkContext';

/** A name of somebody who is not to be named anywhere. */
export interface HiddenMention {
  id: string;
  name: string;
  /** Offset in the text that was searched. */
  index: number;
}

type Search = (text: string) => HiddenMention[];

const searches = new WeakMap<CheckContext, Search | undefined>();
/** What may stand between the characters of a name: white space, even of no width, and the marks of emphasis and links. */
const between = '[\\s　*_~`\\[\\]\\u200b-\\u200d\\u2060\\ufeff]';
const gap = `${between}*`;
const gaps = new RegExp(between, 'gu');
const escaped = (char: string) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds names and aliases of hidden persons in a text; a longer name of somebody else is not one.
 * Undefined where nobody is hidden.
 */
export function hiddenNames(context: CheckContext): Search | undefined {
  if (!searches.has(context)) searches.set(context, makeSearch(context));
  return searches.get(context);
}

function makeSearch({ people }: CheckContext): Search | undefined {
  if (![...people.values()].some(({ data }) => data.visibility === 'hidden')) return undefined;
  const holders = new Map<string, string>();
  const others = new Set<string>();
  for (const { id, data } of people.values()) {
    const names = [data.name, ...(data.aliases ?? [])]
      .map((name) => name.trim())
      .filter((name) => [...name].length > 1);
    for (const name of names) {
      if (data.visibility === 'hidden') holders.set(name, id);
      else others.add(name);
    }
  }
  // A name that somebody visible has as well cannot be told from theirs.
  for (const name of others) holders.delete(name);
  if (holders.size === 0) return () => [];
  const names = [...holders.keys()].sort((a, b) => b.length - a.length);
  const longer = [...others].filter((other) => names.some((name) => other.includes(name)));
  const pattern = names
    .map((name) => [...name.replace(/\s+/g, '')].map(escaped).join(gap))
    .join('|');
  const form = new RegExp(pattern, 'gu');
  const insideLonger = (text: string, index: number) =>
    longer.some((other) => {
      const from = Math.max(0, index - other.length);
      const at = text.indexOf(other, from);
      return at >= 0 && at <= index && index < at + other.length;
    });
  const byTight = new Map(
    [...holders].map(([name, id]) => [name.replace(/\s+/g, ''), { name, id }]),
  );
  return (text) =>
    [...text.matchAll(form)].flatMap(({ 0: found, index }) => {
      const holder = byTight.get(found.replace(gaps, ''));
      return holder && !insideLonger(text, index) ? [{ ...holder, index }] : [];
    });
}
