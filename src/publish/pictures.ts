import { join } from 'node:path';
import pMap, { pMapSkip } from 'p-map';
import { entryFile } from '#catalog/entryFile';
import type { Publication } from '#catalog/publication';
import { picturesAtOnce } from '#media/picturesAtOnce';
import { type MadePicture, sitePicture } from '#media/sitePicture';

/** Pictures by path below the content folder. */
export type PictureIndex = ReadonlyMap<string, MadePicture>;

/** Every picture that the publication names, covers, portraits and body pictures alike. */
export function picturePaths({ articles, people, bulletins, pages }: Publication): string[] {
  const named: [entryPath: string, src: string][] = [];
  for (const { path, data, text } of articles) {
    if (data.cover) named.push([path, data.cover.src]);
    for (const src of text.images) named.push([path, src]);
  }
  for (const { path, data } of people.values())
    if (data.portrait) named.push([path, data.portrait.src]);
  for (const { path, entry } of [...bulletins.values(), ...pages.values()]) {
    for (const src of entry.text.images) named.push([path, src]);
  }
  const paths = named
    .map(([entryPath, src]) => entryFile(entryPath, src))
    .filter((path) => path !== undefined);
  return [...new Set(paths)].sort();
}

/**
 * Makes the web sizes of all pictures. What cannot be read is left out of the index: a preview
 * then shows its alternative text, and a build is told.
 */
export async function makePictures(
  paths: readonly string[],
  { contentDir, mediaDir }: { contentDir: string; mediaDir: string },
): Promise<{ made: PictureIndex; unreadable: string[] }> {
  const unreadable: string[] = [];
  const make = async (path: string): Promise<[string, MadePicture] | typeof pMapSkip> => {
    try {
      return [path, await sitePicture(join(contentDir, path), mediaDir)];
    } catch {
      unreadable.push(path);
      return pMapSkip;
    }
  };
  const made = new Map(await pMap(paths, make, picturesAtOnce));
  return { made, unreadable: unreadable.sort() };
}
