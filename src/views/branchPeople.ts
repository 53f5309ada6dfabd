import type { Publication } from '#catalog/publication';
import { type Day, yearOf } from '#domain/day';
import { branchOn } from '#domain/membership';
import { peopleInOrder } from '#views/peopleInOrder';
import { perPublication } from '#views/perPublication';
import { type PersonView, personView } from '#views/person';

const memory = perPublication(() => new Map<Day, Map<string, string[]>>());

/** Members who have a page, by pinyin: today's in the current year, of a past year those of its last day. */
export function branchPeople(publication: Publication, unit: string, year: number): PersonView[] {
  const day = year < yearOf(publication.today) ? `${year}-12-31` : publication.today;
  const byDay = memory(publication);
  let units = byDay.get(day);
  if (!units) {
    units = new Map();
    for (const { person } of peopleInOrder(publication)) {
      const home = branchOn(person.memberships, day);
      if (!home) continue;
      const members = units.get(home);
      if (members) members.push(person.id);
      else units.set(home, [person.id]);
    }
    byDay.set(day, units);
  }
  return (units.get(unit) ?? [])
    .map((id) => personView(publication, id, day))
    .filter((person) => person !== undefined);
}
