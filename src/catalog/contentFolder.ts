import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import pMap from 'p-map';
import { readSource, type SourceFile } from '#catalog/sourceFile';
import {
  type CollectionName,
  collectionNames,
  collections,
  isCollection,
} from '#domain/collections';
import { UsageError } from '#domain/usageError';

/** Where a content file lies and to which collection it belongs. */
export interface ContentPath {
  collection: CollectionName | 'publication';
  /** Path below the content folder, with `/`. */
  path: string;
}

export interface ContentListing {
  entries: ContentPath[];
  /** Files in a collection's folder with an ending that no entry of it has, pictures and attachments included. */
  others: { collection: CollectionName; path: string }[];
  /** Folders beside the collections whose name is none. */
  unknownFolders: string[];
  /** Files beside `publication.yaml`, which belong to no collection. */
  looseFiles: string[];
}

const publicationFile = 'publication.yaml';
const ignored = (name: string) => name.startsWith('_') || name.startsWith('.');
const byCodeUnit = (a: { path: string }, b: { path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** What is said of a content folder that is not there, or may not be read. */
export const unreadableFolder = (contentDir: string): UsageError =>
  new UsageError(
    `打不开内容文件夹“${contentDir}”。请检查路径是否写对；内容不在默认的 content 文件夹时，用 CONTENT_DIR 指明它的位置。`,
  );

/**
 * Every file below the content folder, in a fixed order. Links to other places are not followed.
 *
 * @throws UsageError where the folder cannot be read
 */
export async function listContent(contentDir: string): Promise<ContentListing> {
  const listing: ContentListing = { entries: [], others: [], unknownFolders: [], looseFiles: [] };
  const top = await readdir(contentDir, { withFileTypes: true }).catch(() => {
    throw unreadableFolder(contentDir);
  });
  if (top.some((item) => item.isFile() && item.name === publicationFile)) {
    listing.entries.push({ collection: 'publication', path: publicationFile });
  }
  listing.unknownFolders = top
    .filter((item) => item.isDirectory() && !ignored(item.name) && !isCollection(item.name))
    .map((item) => item.name)
    .sort();
  listing.looseFiles = top
    .filter((item) => item.isFile() && !ignored(item.name) && item.name !== publicationFile)
    .map((item) => item.name)
    .sort();
  const present = new Set(top.filter((item) => item.isDirectory()).map((item) => item.name));
  await Promise.all(
    collectionNames
      .filter((name) => present.has(name))
      .map((name) => listCollection(contentDir, name, listing)),
  );
  listing.entries.sort(byCodeUnit);
  listing.others.sort(byCodeUnit);
  return listing;
}

async function listCollection(
  contentDir: string,
  collection: CollectionName,
  listing: ContentListing,
) {
  const root = join(contentDir, collection);
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  for (const item of items) {
    if (!item.isFile()) continue;
    const below = relative(root, join(item.parentPath, item.name)).split(sep).join('/');
    if (below.split('/').some(ignored)) continue;
    const found = { collection, path: `${collection}/${below}` };
    const isEntry = (collections[collection].extensions as readonly string[]).includes(
      extname(item.name),
    );
    (isEntry ? listing.entries : listing.others).push(found);
  }
}

/** Reads one listed file. */
export async function readContentFile(contentDir: string, found: ContentPath): Promise<SourceFile> {
  return readSource(found.path, found.collection, await readFile(join(contentDir, found.path)));
}

/** The whole content folder as taken-apart files. */
export interface ContentFolder {
  /** As given by the caller: an absolute or a relative path. */
  dir: string;
  sources: SourceFile[];
  listing: ContentListing;
}

export async function readContentFolder(contentDir: string): Promise<ContentFolder> {
  const listing = await listContent(contentDir);
  // Reading a few hundred files at once is quickest; thousands at once run out of file handles.
  const sources = await pMap(listing.entries, (found) => readContentFile(contentDir, found), {
    concurrency: 256,
  });
  return { dir: contentDir, sources, listing };
}
