import type { Person } from '#catalog/publication';
import { compareKeys, nameInitial, nameKey } from '#text/collation';
import { perPublication } from '#views/perPublication';
import { publicPeople } from '#views/person';

/** A person who has a page, with the letter under which the index has the name. */
export interface OrderedPerson {
  person: Person;
  initial: string;
}

/** Persons who have a page, by pinyin; of one name by id. */
export const peopleInOrder = perPublication((publication): readonly OrderedPerson[] =>
  publicPeople(publication)
    .map((person) => ({
      person,
      initial: nameInitial(person.name, person.data.pinyin),
      key: nameKey(person.name, person.data.pinyin),
    }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.person.id, b.person.id))
    .map(({ person, initial }) => ({ person, initial })),
);
