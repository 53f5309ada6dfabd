import { settingsOf } from '#catalog/loadPublication';
import { rememberedContent } from '#catalog/contentMemory';

/** The site's address from `publication.yaml`. */
export async function siteAddress(contentDir: string): Promise<string> {
  const { sources } = await rememberedContent(contentDir);
  return settingsOf(sources).site;
}
