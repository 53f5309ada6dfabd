import { listContent, readContentFile } from '#catalog/contentFolder';
import type { SourceFile } from '#catalog/sourceFile';
import type { Directory } from '#editing/entry/directory';

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim());

function nameOf({ fields }: SourceFile): string | undefined {
  const name = (fields?.data as Record<string, unknown> | undefined)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/**
 * The names in a content folder's people and branches, drafts of them and files with other
 * faults included. A folder that is not there has none.
 */
export async function readDirectory(contentDir: string): Promise<Directory> {
  const listing = await listContent(contentDir).catch(() => undefined);
  const read = async (collection: 'people' | 'branches') => {
    const found = (listing?.entries ?? []).filter((entry) => entry.collection === collection);
    const sources = await Promise.all(found.map((entry) => readContentFile(contentDir, entry)));
    return sources.flatMap((source) => {
      const name = nameOf(source);
      return name === undefined ? [] : [{ source, name }];
    });
  };
  const people = await read('people');
  const branches = await read('branches');
  return {
    people: people.map(({ source, name }) => ({
      id: source.id,
      name,
      aliases: textsIn((source.fields?.data as Record<string, unknown> | undefined)?.aliases),
    })),
    branches: branches.map(({ source, name }) => ({ id: source.id, name })),
  };
}
