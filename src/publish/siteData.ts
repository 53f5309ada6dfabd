import type { Publication } from '#catalog/publication';
import { nameplate } from '#media/nameplate';
import { makePictures, type PictureIndex, picturePaths } from '#publish/pictures';
import type { Workspace } from '#publish/workspace';
import { type Shell, shellOf } from '#views/shell';
import type { SitePage } from '#views/sitePage';
import { sitePages } from '#views/sitePages';

/** All pages of the site, what stands around them, and the pictures they show. */
export interface SiteData {
  pages: SitePage[];
  shell: Shell;
  pictures: PictureIndex;
}

const memory = new WeakMap<Publication, Promise<SiteData>>();

/** Pages of a publication, made once for it. */
export function siteData(publication: Publication, workspace: Workspace): Promise<SiteData> {
  let made = memory.get(publication);
  if (!made) {
    made = makeSiteData(publication, workspace);
    memory.set(publication, made);
  }
  return made;
}

async function makeSiteData(publication: Publication, workspace: Workspace): Promise<SiteData> {
  const [{ made: pictures }, plate] = await Promise.all([
    makePictures(picturePaths(publication), workspace),
    nameplate(publication.settings.name, workspace.mediaDir),
  ]);
  const pages = sitePages({ publication, pictures });
  const addresses = new Set(pages.map(({ path }) => path));
  return { pages, shell: shellOf(publication, addresses, plate), pictures };
}
