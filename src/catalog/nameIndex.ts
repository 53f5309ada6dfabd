import type { Entry } from '#catalog/entry';

export type PersonMatch = { id: string } | { ambiguous: string[] } | undefined;

/** Finds a person by id, name or alias. */
export interface NameIndex {
  find(value: string): PersonMatch;
  /** Every name and alias that somebody has. */
  names: ReadonlySet<string>;
}

/** An id wins over a name, a name over an alias: only what is left unsure is ambiguous. */
export function indexNames(people: readonly Entry<'people'>[]): NameIndex {
  const ids = new Set(people.map(({ id }) => id));
  const byName = new Map<string, string[]>();
  const byAlias = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const holders = map.get(key) ?? [];
    if (!holders.includes(id)) map.set(key, [...holders, id].sort());
  };
  for (const { id, data } of people) {
    add(byName, data.name.trim(), id);
    for (const alias of data.aliases ?? []) add(byAlias, alias.trim(), id);
  }
  return {
    names: new Set([...byName.keys(), ...byAlias.keys()]),
    find(value) {
      const key = value.trim();
      if (ids.has(key)) return { id: key };
      const holders = byName.get(key) ?? byAlias.get(key);
      if (!holders) return undefined;
      return holders.length === 1 ? { id: holders[0]! } : { ambiguous: holders };
    },
  };
}
