import { createHash } from 'node:crypto';
import type { SiteData } from '#publish/siteData';
import type { Shell } from '#views/shell';
import type { SitePage } from '#views/sitePage';

export interface PageRoute {
  params: { path: string | undefined };
  props: { page: SitePage; shell: Shell };
  cacheKey: string;
}

/**
 * Routes of the site as Astro wants them. A page's props are all that it shows, so their hash is
 * its cache key: what a page does not show cannot make it stale, and what it shows always does.
 */
export function pageRoutes({ pages, shell }: SiteData): PageRoute[] {
  const shellJson = JSON.stringify(shell);
  return pages.map((page) => ({
    params: { path: page.path === '' ? undefined : page.path },
    props: { page, shell },
    cacheKey: createHash('sha256')
      .update(shellJson)
      .update(JSON.stringify(page))
      .digest('hex')
      .slice(0, 24),
  }));
}
