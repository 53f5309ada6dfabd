import { createHash } from 'node:crypto';
import type { Publication } from '#catalog/publication';
import { branchMonthsCsv, branchRecordsCsv } from '#feeds/branchCsv';
import { calendarIcs } from '#feeds/calendarIcs';
import { branchYears } from '#views/branchYears';

/** A text file below `/branches/` as Astro wants its route. */
export interface FileRoute {
  params: { file: string };
  props: { text: string; type: string };
  cacheKey: string;
}

/** The calendar of each unit, and the figures and records of each of its years. No file names a person. */
export function branchFiles(publication: Publication): FileRoute[] {
  return [...publication.branches.values()].flatMap((branch) => [
    route(
      `${branch.id}/calendar.ics`,
      'text/calendar; charset=utf-8',
      calendarIcs(publication, branch.id),
    ),
    ...branchYears(publication, branch).flatMap((year) => [
      route(`${branch.id}/${year}-months.csv`, csvType, branchMonthsCsv(publication, branch, year)),
      route(
        `${branch.id}/${year}-records.csv`,
        csvType,
        branchRecordsCsv(publication, branch, year),
      ),
    ]),
  ]);
}

const csvType = 'text/csv; charset=utf-8';

const route = (file: string, type: string, text: string): FileRoute => ({
  params: { file },
  props: { text, type },
  cacheKey: createHash('sha256').update(type).update(text).digest('hex').slice(0, 24),
});
