import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatVersion } from '#search/format/files';
import { type Files, readFiles, writeFiles } from '#search/index/files';
import { pageTextOf } from '#search/index/pageText';
import { buildShard } from '#search/index/shard';

/** The indexed part of one article's page. */
export interface PageSource {
  url: string;
  date: string;
  part: string;
}

export interface KeptShard {
  /** Changes with anything in the shard's pages. */
  key: string;
  folder: string;
  files: Files;
  /** The titles of its articles. */
  titles: string[];
  fromCache: boolean;
}

const label = 'shard.json';

/** The shard of these pages: from the cache if none of them changed, else built and kept. */
export async function shardOf(pages: readonly PageSource[], cache: string): Promise<KeptShard> {
  const key = keyOf(pages);
  const home = join(cache, key);
  const kept = await read(home).catch(() => undefined);
  if (kept) return { key, ...kept, fromCache: true };

  const articles = pages.map(({ url, part }) => ({ url, page: pageTextOf(part) }));
  for (const { url, page } of articles) {
    if (page.title === '') throw new Error(`search index: the page of ${url} has no <h1>`);
    if (page.date === '') throw new Error(`search index: the page of ${url} has no SearchMeta`);
  }
  const { folder, files } = buildShard(articles);
  const titles = articles.map(({ page }) => page.title);
  // Written beside its place first: a build that is broken off leaves no half of a shard.
  const note = new TextEncoder().encode(JSON.stringify({ folder, titles }));
  await writeFiles(`${home}.new`, new Map([...files, [label, note]]));
  await rm(home, { recursive: true, force: true });
  await rename(`${home}.new`, home);
  return { key, folder, files, titles, fromCache: false };
}

/** Forgets all shards but these. */
export async function keepShards(cache: string, keys: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    if (!keys.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function keyOf(pages: readonly PageSource[]): string {
  const digest = createHash('sha256').update(`${formatVersion}`);
  for (const { url, part } of pages) digest.update(`\0${url}\0${part}`);
  return digest.digest('hex').slice(0, 32);
}

async function read(home: string): Promise<Pick<KeptShard, 'folder' | 'files' | 'titles'>> {
  const files = await readFiles(home);
  const note = JSON.parse(new TextDecoder().decode(files.get(label)));
  files.delete(label);
  return { ...note, files };
}
