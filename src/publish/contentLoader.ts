import type { Loader } from 'astro/loaders';
import { forgetContent, rememberedContent } from '#catalog/contentMemory';
import { entryOf } from '#catalog/entry';
import { entriesOf, settingsOf } from '#catalog/loadPublication';
import type { SourceFile } from '#catalog/sourceFile';
import { workspaceOf } from '#publish/workspace';

/**
 * Astro's loader of one collection: front matter, facts and a digest, without the body, so that
 * the store stays small. Entries with errors are left out; the check tells of them.
 */
export function contentLoader(collection: SourceFile['collection']): Loader {
  return {
    name: `xuekan-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const { contentDir } = workspaceOf();
      const refresh = async () => {
        const { sources } = await rememberedContent(contentDir);
        const kept = new Set<string>();
        if (collection === 'publication') {
          const digest = sources.find((source) => source.collection === collection)?.digest ?? '';
          const present = [...new Set(entriesOf(sources).map((entry) => entry.collection))];
          store.set({
            id: collection,
            data: { settings: settingsOf(sources), present },
            digest: `${digest} ${present}`,
          });
          return;
        }
        for (const source of sources) {
          if (source.collection !== collection) continue;
          const entry = entryOf(source);
          if (!entry) continue;
          kept.add(entry.id);
          store.set({ id: entry.id, data: { entry }, digest: entry.digest });
        }
        for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
      };
      await refresh();
      // Which collections have entries is kept with the settings, so every change concerns them.
      const prefix = collection === 'publication' ? '' : `${collection}/`;
      const onChange = (file: string) => {
        if (!file.replaceAll('\\', '/').startsWith(`${contentDir.replaceAll('\\', '/')}/${prefix}`))
          return;
        forgetContent();
        refresh().catch((error: unknown) => logger.error(String(error)));
      };
      watcher?.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, onChange);
    },
  };
}
