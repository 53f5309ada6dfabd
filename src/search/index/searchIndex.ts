import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import {
  type Entry,
  entryFile,
  formatVersion,
  indexFolder,
  type Sounds,
} from '#search/format/files';
import { exactIndexOf, type Term } from '#search/index/exactIndex';
import { type Files, filesAtOnce, writeFiles } from '#search/index/files';
import { hashOf, packed } from '#search/index/packed';
import { indexedPart } from '#search/index/pageText';
import { type KeptShard, keepShards, type PageSource, shardOf } from '#search/index/shardCache';
import { planShards } from '#search/index/shardPlan';
import { soundsOf } from '#search/index/sounds';
import { compareKeys } from '#text/collation';

export interface SearchIndexInput {
  /** The folder with the finished HTML; the index goes into `search-index` below it. */
  siteDir: string;
  /** Where shards are kept between builds; may be deleted at any time. */
  cacheDir: string;
  /** The addresses and days of all article pages: each must be there, and no other is indexed. */
  articles: readonly { url: string; date: string }[];
  /** Names, units, series and topics that have a page. */
  terms: readonly Term[];
}

export interface SearchIndexReport {
  articles: number;
  shards: { folder: string; articles: number; fromCache: boolean }[];
  /** Bytes of all files of the index. */
  bytes: number;
}

/**
 * Builds the search index of a finished site: pairs of neighbouring characters over passages, and
 * the passages' texts, so that a page can hold every hit against what was typed. It is our own,
 * since an indexer that cuts words misses phrases that begin or end within one: `npm run bench --
 * search` measures it beside Pagefind as it comes.
 *
 * Pages that did not change cost a read and a hash: only shards in which a page changed are built
 * again. The same pages give the same bytes. Throws when an article has no page, or its page
 * nothing to index.
 */
export async function buildSearchIndex(input: SearchIndexInput): Promise<SearchIndexReport> {
  const cache = join(input.cacheDir, 'search');
  const shards: (KeptShard & { articles: number })[] = [];
  for (const pages of planShards(await readPages(input))) {
    shards.push({ articles: pages.length, ...(await shardOf(pages, cache)) });
  }

  const files: Files = new Map(shards.flatMap((shard) => [...shard.files]));
  const add = (name: string, value: unknown) => {
    const bytes = packed(value);
    const file = `${name}-${hashOf(bytes)}.bin`;
    files.set(file, bytes);
    return file;
  };
  const { pieces, ...sounds } = soundsOf(
    input.terms,
    shards.flatMap(({ titles }) => titles),
  );
  const pieceFiles = [...pieces].map(([letter, list]) => [letter, add(`sounds/${letter}`, list)]);
  const entry: Entry = {
    format: formatVersion,
    shards: shards.map(({ folder, articles }) => ({ folder, articles })),
    names: add('names', exactIndexOf(input.terms)),
    sounds: add('sounds', { ...sounds, pieces: Object.fromEntries(pieceFiles) } satisfies Sounds),
  };
  files.set(entryFile, new TextEncoder().encode(`${JSON.stringify(entry)}\n`));
  await writeFiles(join(input.siteDir, indexFolder), files, (name) => name !== entryFile);
  await keepShards(cache, new Set(shards.map(({ key }) => key)));
  return {
    articles: shards.reduce((sum, shard) => sum + shard.articles, 0),
    shards: shards.map(({ folder, articles, fromCache }) => ({ folder, articles, fromCache })),
    bytes: [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
  };
}

/** The indexed parts of all articles, the oldest first. */
async function readPages({ siteDir, articles }: SearchIndexInput): Promise<PageSource[]> {
  const read = async ({ url, date }: { url: string; date: string }): Promise<PageSource> => {
    const file = join(siteDir, decodeURI(url), 'index.html');
    const html = await readFile(file, 'utf8').catch(() => {
      throw new Error(`search index: ${url} has no page (${file})`);
    });
    const part = indexedPart(html);
    if (part === undefined) throw new Error(`search index: nothing to index in ${file}`);
    return { url, date, part };
  };
  const pages = await pMap(articles, read, filesAtOnce);
  return pages.sort((a, b) => compareKeys(a.date, b.date) || compareKeys(a.url, b.url));
}
