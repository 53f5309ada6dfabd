import { createHash } from 'node:crypto';
import type { Publication } from '#catalog/publication';
import { branchMonthsCsv, branchRecordsCsv } from '#feeds/branchCsv';
import { calendarIcs } from '#feeds/calendarIcs';
import { branchYears } from '#views/branchYears';

/** A text file below `/branches/` as Astro wants its route; `file` is without its ending. */
export interface FileRoute {
  params: { file: string };
  props: { text: string; type: string };
  cacheKey: string;
}

/**
 * The calendar of each unit, or the figures and records of each of its years. No file names a
 * person. Each type is a route of its own: only a route with an ending is found in the preview.
 */
export function branchFiles(publication: Publication, extension: 'ics' | 'csv'): FileRoute[] {
  const units = [...publication.branches.values()];
  if (extension === 'ics') {
    return units.map(({ id }) =>
      route(`${id}/calendar`, 'text/calendar; charset=utf-8', calendarIcs(publication, id)),
    );
  }
  const type = 'text/csv; charset=utf-8';
  return units.flatMap((branch) =>
    branchYears(publication, branch).flatMap((year) => [
      route(`${branch.id}/${year}-months`, type, branchMonthsCsv(publication, branch, year)),
      route(`${branch.id}/${year}-records`, type, branchRecordsCsv(publication, branch, year)),
    ]),
  );
}

const route = (file: string, type: string, text: string): FileRoute => ({
  params: { file },
  props: { text, type },
  cacheKey: createHash('sha256').update(type).update(text).digest('hex').slice(0, 24),
});
