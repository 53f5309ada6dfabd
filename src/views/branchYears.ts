import type { Branch, Publication } from '#catalog/publication';
import { yearOf } from '#domain/day';
import { perPublication } from '#views/perPublication';
import { recordsOf } from '#views/records';

const yearsByUnit = perPublication((publication): ReadonlyMap<string, ReadonlySet<number>> => {
  const units = new Map<string, Set<number>>();
  const add = (unit: string, year: number) => {
    const years = units.get(unit);
    if (years) years.add(year);
    else units.set(unit, new Set([year]));
  };
  for (const { branches, date } of publication.articles)
    for (const id of branches) add(id, yearOf(date));
  for (const [id, records] of recordsOf(publication).byBranch) {
    for (const { date } of records) add(id, yearOf(date));
  }
  for (const { data } of publication.tasks.values()) {
    for (const id of data.branches) for (const day of [data.issued, data.due]) add(id, yearOf(day));
  }
  return units;
});

/** Years with anything of a unit, and the current year, latest first; later years have no page yet. */
export function branchYears(publication: Publication, branch: Branch): number[] {
  const current = yearOf(publication.today);
  const years = new Set(yearsByUnit(publication).get(branch.id)).add(current);
  const told = [...years].filter((year) => year <= current);
  return told.sort((a, b) => b - a);
}
