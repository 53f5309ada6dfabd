import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';

/** Files by their path below a folder, with `/` between. */
export type Files = Map<string, Uint8Array>;

/** Files read or written at a time: some systems allow few open ones. */
export const filesAtOnce = { concurrency: 32 };

/**
 * Makes a folder hold these files and no other. `byContent` tells of a name whether it says what is
 * in the file: such a file that is there at its full length is not written again.
 */
export async function writeFiles(
  folder: string,
  files: Files,
  byContent: (name: string) => boolean = () => false,
): Promise<void> {
  const present = new Set(await namesBelow(folder));
  const folders = new Set([...files.keys()].map((name) => dirname(join(folder, name))));
  for (const each of folders) await mkdir(each, { recursive: true });
  const bring = async ([name, bytes]: [string, Uint8Array]) => {
    const path = join(folder, name);
    const there = present.has(name) && byContent(name) && (await stat(path)).size === bytes.length;
    if (!there) await writeFile(path, bytes);
  };
  await pMap(files, bring, filesAtOnce);
  const left = [...present].filter((name) => !files.has(name));
  await pMap(left, (name) => rm(join(folder, name), { force: true }), filesAtOnce);
  await removeEmpty(folder);
}

/** All files below a folder. Throws when there is none. */
export async function readFiles(folder: string): Promise<Files> {
  const names = await namesBelow(folder);
  if (names.length === 0) throw new Error(`no files in ${folder}`);
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    name,
    await readFile(join(folder, name)),
  ];
  return new Map(await pMap(names.sort(), read, filesAtOnce));
}

async function namesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

async function removeEmpty(folder: string): Promise<void> {
  for (const each of await readdir(folder, { withFileTypes: true })) {
    if (!each.isDirectory()) continue;
    const path = join(folder, each.name);
    if ((await readdir(path)).length === 0) await rm(path, { recursive: true });
  }
}
