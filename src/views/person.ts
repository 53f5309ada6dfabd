import type { Person, Publication } from '#catalog/publication';
import { branchOn } from '#domain/membership';

/**
 * A person as the public may see them. This is the only shape in which ui, print and feeds get a
 * person, and `personView` the only place where visibility and consent are applied.
 */
export interface PersonView {
  name: string;
  /** The person's page; absent for name-only persons and for names without a file. */
  href?: string;
  id?: string;
  post?: string;
  affiliation?: string;
  /** Name of the branch on the given day. */
  branch?: { id: string; name: string; href: string };
  leader: boolean;
  /** The person agreed that portrait, title and learning file are shown. */
  consented: boolean;
  /** Path below the content folder and alternative text; with consent only. */
  portrait?: { path: string; alt: string; entry: string };
}

/**
 * What is shown of a person; undefined for the hidden, who occur in no output.
 *
 * @param value a person's id, or a name as written that has no file
 */
export function personView(
  publication: Publication,
  value: string | undefined,
  day = publication.today,
): PersonView | undefined {
  if (!value) return undefined;
  const person = publication.people.get(value);
  if (!person) return { name: value, leader: false, consented: false };
  if (person.visibility === 'hidden') return undefined;
  if (person.visibility === 'name-only')
    return { name: person.name, leader: false, consented: false };
  const { post, affiliation, leader = false, portrait } = person.data;
  const branch = publication.branches.get(branchOn(person.memberships, day) ?? '');
  const consented = hasConsent(person);
  return {
    name: person.name,
    id: person.id,
    href: `/people/${person.id}/`,
    leader,
    consented,
    ...(post ? { post } : {}),
    ...(affiliation ? { affiliation } : {}),
    ...(branch
      ? { branch: { id: branch.id, name: branch.data.name, href: `/branches/${branch.id}/` } }
      : {}),
    ...(portrait && consented
      ? { portrait: { path: portraitPath(person), alt: portrait.alt, entry: person.path } }
      : {}),
  };
}

/** Views of several persons, the hidden left out. */
export function personViews(
  publication: Publication,
  values: readonly string[] | undefined,
  day?: string,
): PersonView[] {
  return (values ?? [])
    .map((value) => personView(publication, value, day))
    .filter((view) => view !== undefined);
}

/** Consent counts for public persons only. */
export const hasConsent = (person: Person | undefined): boolean =>
  person?.visibility === 'public' && person.data.consent !== undefined;

/** Persons who have a page, in no order. */
export const publicPeople = ({ people }: Publication): Person[] =>
  [...people.values()].filter(({ visibility }) => visibility === 'public');

function portraitPath({ path, data }: Person): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return `${folder}/${data.portrait!.src.replace(/^\.\//, '')}`;
}
