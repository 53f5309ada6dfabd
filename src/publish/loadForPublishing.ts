import { rememberedContent } from '#catalog/contentMemory';
import { linkFolder } from '#catalog/loadPublication';
import type { Publication } from '#catalog/publication';
import { type SiteData, siteData } from '#publish/siteData';
import type { Workspace } from '#publish/workspace';

/** The linked publication with its pages, outside of Astro's bundle: from the content in memory. */
export async function loadForPublishing(
  workspace: Workspace,
  options: { drafts?: boolean } = {},
): Promise<{ publication: Publication; site: SiteData }> {
  const folder = await rememberedContent(workspace.contentDir);
  const { publication } = linkFolder(folder, { today: workspace.today, ...options });
  return { publication, site: await siteData(publication, workspace) };
}
