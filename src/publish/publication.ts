import { getCollection } from 'astro:content';
import type { Entry } from '#catalog/entry';
import { link } from '#catalog/link';
import type { Publication } from '#catalog/publication';
import type { CollectionName } from '#domain/collections';
import type { Settings } from '#domain/settings';
import { workspaceOf } from '#publish/workspace';

let memory: { fingerprint: string; publication: Publication } | undefined;

/**
 * The linked publication for pages, from Astro's store. It is built once; in the preview again
 * when an entry's digest has changed.
 */
export async function publication(): Promise<Publication> {
  const [settingsEntry] = (await getCollection('publication' as never)) as {
    data: { settings: Settings; present: CollectionName[] };
    digest: string;
  }[];
  // Astro warns of every collection that is asked for and empty.
  const stored = await Promise.all(
    settingsEntry!.data.present.map(
      (name) =>
        getCollection(name as never) as Promise<{ data: { entry: Entry }; digest: string }[]>,
    ),
  );
  const items = stored.flat();
  const fingerprint = [settingsEntry?.digest, ...items.map(({ digest }) => digest)].join();
  if (memory?.fingerprint !== fingerprint) {
    const { publication } = link(
      items.map(({ data }) => data.entry),
      {
        settings: settingsEntry!.data.settings,
        today: workspaceOf().today,
        drafts: import.meta.env.DEV,
      },
    );
    memory = { fingerprint, publication };
  }
  return memory.publication;
}
