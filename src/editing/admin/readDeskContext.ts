import { basename } from 'node:path';
import { readContentFolder } from '#catalog/contentFolder';
import { settingsOf } from '#catalog/loadPublication';
import { collectionNames } from '#domain/collections';
import type { DeskContext } from '#editing/cms/deskContext';

/** What the browser editor knows of a content folder; read anew whenever its page is loaded. */
export async function readDeskContext(contentDir: string, preview?: string): Promise<DeskContext> {
  const { sources } = await readContentFolder(contentDir);
  const settings = settingsOf(sources);
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const entries = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      sources
        .filter(({ collection }) => collection === name)
        .map(({ id, fields }) => ({
          value: id,
          label: text(fields?.data.title) ?? text(fields?.data.name) ?? id,
        })),
    ]),
  );
  const named = new Map<string, string | undefined>();
  for (const { collection, id, fields } of sources) {
    if (collection !== 'people') continue;
    const { name, aliases } = fields?.data ?? {};
    const names = [name, ...(Array.isArray(aliases) ? aliases : [])]
      .map(text)
      .filter((each) => each !== undefined);
    for (const each of new Set(names)) named.set(each, named.has(each) ? undefined : id);
  }
  return {
    name: settings.name,
    folder: basename(contentDir),
    entries,
    studies: settings.studies.map(({ id, name }) => ({ value: id, label: name })),
    persons: Object.fromEntries(
      [...named].filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    ...(preview ? { preview } : {}),
  };
}
