import { type Entry, entryOf } from '#catalog/entry';
import { type Linked, link } from '#catalog/link';
import { readSource } from '#catalog/sourceFile';
import { type CollectionName, isCollection } from '#domain/collections';
import { type Settings, settingsSchema } from '#domain/settings';

export const settings = (more: Record<string, unknown> = {}): Settings =>
  settingsSchema.parse({
    name: '望村学习',
    organization: '望村社区',
    site: 'https://a.example',
    locale: 'zh-CN',
    ...more,
  });

/** Entries of files given as path below the content folder → text. */
export function entries(files: Record<string, string>): Entry[] {
  return Object.entries(files).map(([path, text]) => {
    const collection = path.split('/')[0] as CollectionName;
    if (!isCollection(collection)) throw new Error(`no collection: ${path}`);
    const entry = entryOf(readSource(path, collection, new TextEncoder().encode(text)));
    if (!entry) throw new Error(`not valid: ${path}`);
    return entry;
  });
}

export const linked = (
  files: Record<string, string>,
  options: Partial<Parameters<typeof link>[1]> = {},
): Linked => link(entries(files), { settings: settings(), ...options });
