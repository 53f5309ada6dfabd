import type { Article, Publication } from '#catalog/publication';
import { shortDayName } from '#domain/dayName';
import type { Fact, Signature } from '#views/articleSheet';
import { type PersonView, personView, personViews } from '#views/person';

/** What every kind's sheet needs of the publication, as of the article's day. */
export interface SheetContext {
  publication: Publication;
  /** 10月8日. */
  day: string;
  person(value: string | undefined): PersonView | undefined;
  people(values: readonly string[] | undefined): PersonView[];
  /** A unit's name; its id where it has no file. */
  branch(id: string): string;
}

export const sheetContext = (publication: Publication, { date }: Article): SheetContext => ({
  publication,
  day: shortDayName(date),
  person: (value) => personView(publication, value, date),
  people: (values) => personViews(publication, values, date),
  branch: (id) => publication.branches.get(id)?.data.name ?? id,
});

const roleOf = ({ affiliation, post, branch }: PersonView): string | undefined =>
  affiliation && post ? `${affiliation}${post}` : (post ?? affiliation ?? branch?.name);

/** A person's signature with the role given, else post, affiliation or branch. */
export function signed(person: PersonView | undefined, role?: string): Signature[] {
  if (!person) return [];
  const shown = role ?? roleOf(person);
  return [{ name: person.name, ...(shown ? { role: shown } : {}) }];
}

export const namesOf = (people: readonly PersonView[]): string =>
  people.map(({ name }) => name).join('、');

/** Only what is there to be told. */
export const present = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');

/** Labelled facts; those without a value are left out. */
export const factsOf = (pairs: readonly [label: string, value: string | undefined][]): Fact[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []));
