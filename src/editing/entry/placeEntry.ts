import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '#domain/collections';
import { Refusal } from '#editing/refusal';

export interface EntryPlace {
  contentDir: string;
  collection: CollectionName;
  /** Below the collection; empty for none. */
  folder: string;
  /** Without extension. */
  name: string;
  extension: '.md' | '.yaml';
}

export interface EntryFile {
  /** Below the entry's folder. */
  file: string;
  bytes: Uint8Array;
}

/** The path as messages show it, with `/` on every system. */
export const placePath = ({
  contentDir,
  collection,
  folder,
  name,
  extension,
}: EntryPlace): string =>
  [contentDir.replaceAll('\\', '/').replace(/\/$/, ''), collection, folder, `${name}${extension}`]
    .filter(Boolean)
    .join('/');

const placeFolder = (place: EntryPlace) => placePath(place).split('/').slice(0, -1).join('/');

const alreadyThere = (path: string) =>
  `${path} 已经有了，没有覆盖：请换一个标题（--set 标题=…），或先移走原来的文件。`;

const folded = (name: string) => name.normalize('NFC').toLowerCase();

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Throws a Refusal where an entry of that address stands already, in whatever case or extension,
 * or is planned to. Nothing is ever overwritten.
 */
export function assertFree(place: EntryPlace, planned: ReadonlySet<string> = new Set()): void {
  const folder = join(place.contentDir, place.collection, place.folder);
  const wanted = folded(place.name);
  const taken = namesIn(folder).find(
    (name) => /\.(md|mdx|yaml|yml)$/i.test(name) && folded(name.replace(/\.[^.]+$/, '')) === wanted,
  );
  if (taken || planned.has(folded(placePath(place)))) {
    throw new Refusal(alreadyThere(placePath(place)));
  }
}

export const plannedKey = (place: EntryPlace): string => folded(placePath(place));

/** Writes an entry and the files beside it; a file that stands there already is never replaced. */
export function placeEntry(
  place: EntryPlace,
  text: string,
  files: readonly EntryFile[] = [],
): void {
  assertFree(place);
  const folder = join(place.contentDir, place.collection, place.folder);
  // All or nothing: no picture is left behind by an entry that cannot be written.
  const taken = files.find(({ file }) => existsSync(join(folder, file)));
  if (taken) throw new Refusal(alreadyThere(`${placeFolder(place)}/${taken.file}`));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, bytes } of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), bytes, { flag: 'wx' });
    }
    writeFileSync(join(folder, `${place.name}${place.extension}`), text, { flag: 'wx' });
  } catch (error) {
    throw new Refusal(writeFailure(placePath(place), error));
  }
}

function writeFailure(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST') return alreadyThere(path);
  if (code === 'ENOSPC') return `${path} 写不进去：磁盘满了，请腾出空间再试。`;
  return `${path} 写不进去：请检查这个文件夹能不能写（${code ?? '原因不明'}）。`;
}
