import { appliedPages } from '#views/applied';
import { collectionPages } from '#views/archive';
import { articlePages } from '#views/article';
import { branchPages } from '#views/branchPage';
import { branchIndexPages } from '#views/branches';
import { bulletinPages } from '#views/bulletin';
import { calendarPages } from '#views/calendar';
import { chainPages } from '#views/chain';
import { homePages } from '#views/home';
import { honourPages } from '#views/honours';
import { leaderPages } from '#views/leaders';
import { ledgerPages } from '#views/ledgerPages';
import { plainPages } from '#views/pages';
import { peoplePages } from '#views/people';
import { redirectPages } from '#views/redirects';
import { searchPages } from '#views/search';
import type { PageFamily, Site, SitePage } from '#views/sitePage';
import { taskPages } from '#views/tasks';
import { seriesPages, sourcePages, studyPages, topicPages } from '#views/taxonomy';

/**
 * Every family of pages. A later family wins an address that an earlier one has too, so that a
 * kind can replace its plain index with a shelf, a wall or a calendar of its own.
 */
const families: readonly PageFamily[] = [
  redirectPages,
  collectionPages,
  homePages,
  articlePages,
  bulletinPages,
  sourcePages,
  studyPages,
  topicPages,
  seriesPages,
  plainPages,
  searchPages,
  branchIndexPages,
  branchPages,
  peoplePages,
  leaderPages,
  honourPages,
  calendarPages,
  taskPages,
  ledgerPages,
  appliedPages,
  chainPages,
];

/** All pages of the site as plain data, each address once. */
export function sitePages(site: Site): SitePage[] {
  const byPath = new Map<string, SitePage>();
  for (const family of families) for (const page of family(site)) byPath.set(page.path, page);
  return [...byPath.values()];
}
