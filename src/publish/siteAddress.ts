import { rememberedContent } from '#catalog/contentMemory';
import { settingsOf } from '#catalog/loadPublication';

/** The site's address from `publication.yaml`. */
export async function siteAddress(contentDir: string): Promise<string> {
  const { sources } = await rememberedContent(contentDir);
  return settingsOf(sources).site;
}
