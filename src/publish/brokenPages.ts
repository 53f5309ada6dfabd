import { rememberedContent } from '#catalog/contentMemory';
import { entryOf } from '#catalog/entry';
import type { SitePage } from '#views/sitePage';

/** What a page shows in the preview while its file cannot be read. */
export interface BrokenView {
  /** The file below the content folder. */
  file: string;
}

/** Pages in place of entries with errors, so that an editor finds the errors at the article's own address. */
export async function brokenPages(contentDir: string): Promise<SitePage<BrokenView>[]> {
  const { sources } = await rememberedContent(contentDir);
  return sources
    .filter((source) => source.collection !== 'publication' && !entryOf(source))
    .map(({ collection, id, path }) => ({
      path: `${collection}/${id}`,
      template: 'broken',
      title: id,
      description: '',
      view: { file: path },
    }));
}
