import type { Entry } from '#catalog/entry';
import type { Person } from '#catalog/publication';
import type { ArticleCollection, DataOf } from '#domain/collections';
import type { Day } from '#domain/day';
import { branchOn } from '#domain/membership';

interface Units {
  people: ReadonlyMap<string, Person>;
  branches: ReadonlyMap<string, Entry<'branches'>>;
}

type Rule<K extends ArticleCollection> = (data: DataOf<K>, units: Units) => (string | undefined)[];

const ofPersons = (ids: readonly string[], day: Day, { people }: Units) =>
  ids.map((id) => branchOn(people.get(id)?.memberships, day));

const rules: { [K in ArticleCollection]?: Rule<K> } = {
  lectures: (data, units) =>
    data.hosts && data.hosts.length > 0 ? data.hosts : ofPersons([data.lecturer], data.date, units),
  experiences: (data, units) => ofPersons([data.author], data.date, units),
  exemplars: (data, units) => ofPersons([data.person], data.date, units),
  forums: (data, units) => ofPersons([data.moderator, ...data.participants], data.date, units),
  exams: (data) => (data.results ?? []).map(({ branch }) => branch),
  sessions: (data, { branches }) => {
    if (data.kind !== 'central-group') return [];
    const groups = [...branches.values()].filter((unit) => unit.data.kind === 'central-group');
    return groups.length === 1 ? [groups[0]!.id] : [];
  },
};

/** The branches an article belongs to where it does not say: each once, in the order they are met. */
export function defaultBranches<K extends ArticleCollection>(
  collection: K,
  data: DataOf<K>,
  units: Units,
): string[] {
  const rule = rules[collection] as Rule<K> | undefined;
  const found = (rule?.(data, units) ?? []).filter((id) => id !== undefined);
  return [...new Set(found)];
}
