import { collectionPages } from '#views/archive';
import { articlePages } from '#views/article';
import { bulletinPages } from '#views/bulletin';
import { homePages } from '#views/home';
import { learningFamilies } from '#views/learningFamilies';
import { plainPages } from '#views/pages';
import { redirectPages } from '#views/redirects';
import { searchPages } from '#views/search';
import type { PageFamily, Site, SitePage } from '#views/sitePage';
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
  ...learningFamilies,
];

/** All pages of the site as plain data, each address once. */
export function sitePages(site: Site): SitePage[] {
  const byPath = new Map<string, SitePage>();
  for (const family of families) for (const page of family(site)) byPath.set(page.path, page);
  return [...byPath.values()];
}
