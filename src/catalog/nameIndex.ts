import type { Entry } from '#catalog/entry';

const formOf = (name: string) => name.trim().normalize('NFC');

export type PersonMatch = { id: string } | { ambiguous: string[] } | undefined;

/** Finds a person by id, name or alias. */
export interface NameIndex {
  find(value: string): PersonMatch;
  /** Every name and alias that somebody has. */
  names: ReadonlySet<string>;
}

/** An id wins over a name, for it alone tells namesakes apart; a name or an alias of two persons is ambiguous. */
export function indexNames(people: readonly Entry<'people'>[]): NameIndex {
  const ids = new Set(people.map(({ id }) => id));
  const byName = new Map<string, string[]>();
  for (const { id, data } of people) {
    for (const name of [data.name, ...(data.aliases ?? [])]) {
      const key = formOf(name);
      const holders = byName.get(key) ?? [];
      if (!holders.includes(id)) byName.set(key, [...holders, id].sort());
    }
  }
  return {
    names: new Set(byName.keys()),
    find(value) {
      const key = formOf(value);
      if (ids.has(key)) return { id: key };
      const holders = byName.get(key);
      if (!holders) return undefined;
      return holders.length === 1 ? { id: holders[0]! } : { ambiguous: holders };
    },
  };
}
