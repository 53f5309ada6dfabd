import { inflateSync } from 'fflate';
import { decodeChunk, flagsOf, type Postings, passageOf, posting } from '#search/format/chunk';
import {
  type Entry,
  entryFile,
  type Facets,
  formatVersion,
  hashLength,
  type NameEntry,
  type Passage,
  type Sounds,
  type Table,
} from '#search/format/files';
import { ordinalsIn, unionOf } from '#search/query/postings';
import { IndexUnavailable, type SearchIndex } from '#search/query/searchIndex';

/** Brings a file's bytes, or fails. */
export type FetchBytes = (path: string) => Promise<Uint8Array>;

interface Shard {
  folder: string;
  table: Table;
  firstArticle: number;
  firstPassage: number;
}

/** The index as files, each brought once and only when asked for; a failure may be tried again. */
export async function openIndex(fetchBytes: FetchBytes): Promise<SearchIndex> {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> => {
    const known = kept.get(path) as Promise<T> | undefined;
    if (known) return known;
    const coming = fetchBytes(path)
      .then(read)
      .catch((cause: unknown) => {
        kept.delete(path);
        throw new IndexUnavailable(path, { cause });
      });
    kept.set(path, coming);
    return coming;
  };
  const json = <T>(path: string) => once(path, (bytes) => parse<T>(inflateSync(bytes)));

  const entry = await once(entryFile, (bytes) => parse<Entry>(bytes));
  if (entry.format !== formatVersion) throw new IndexUnavailable(entryFile);
  const tables = await Promise.all(
    entry.shards.map(({ folder }) => json<Table>(`${folder}/table.bin`)),
  );
  const shards: Shard[] = [];
  const articleOf: number[] = [];
  const asides: boolean[] = [];
  const firstPassages: number[] = [];
  const titleLengths: number[] = [];
  tables.forEach((table, i) => {
    const firstPassage = articleOf.length;
    const firstArticle = titleLengths.length;
    table.passages.forEach((count, article) => {
      firstPassages.push(articleOf.length);
      titleLengths.push(table.titles[article] ?? 0);
      for (let n = 0; n < count; n++) {
        articleOf.push(firstArticle + article);
        asides.push(n >= count - (table.asides[article] ?? 0));
      }
    });
    shards.push({ folder: entry.shards[i]?.folder ?? '', table, firstArticle, firstPassage });
  });

  const inShard = async (shard: Shard, key: string): Promise<Postings> => {
    const single = [...key].length === 1;
    const found = await Promise.all(
      ordinalsIn(shard.table.chunks, key, single).map(async (n) => {
        const chunk = await once(`${shard.folder}/${n}.bin`, (bytes) =>
          decodeChunk(inflateSync(bytes)),
        );
        if (!single) return [chunk.get(key) ?? []];
        return [...chunk].filter(([each]) => each.startsWith(key)).map(([, postings]) => postings);
      }),
    );
    const lists = found.flat();
    const all = lists.length === 1 ? (lists[0] ?? []) : unionOf(lists);
    return all.map((each) => posting(passageOf(each) + shard.firstPassage, flagsOf(each)));
  };

  return {
    articles: async () => titleLengths.length,
    postings: async (key) => (await Promise.all(shards.map((each) => inShard(each, key)))).flat(),
    articleOf: (passage) => articleOf[passage] ?? 0,
    isAside: (passage) => asides[passage] ?? false,
    titleLength: (article) => titleLengths[article] ?? 0,
    passagesOf: (article) => {
      const first = firstPassages[article] ?? articleOf.length;
      const end = firstPassages[article + 1] ?? articleOf.length;
      return Array.from({ length: end - first }, (_, i) => first + i);
    },
    passage: (number) => {
      const shard = shards.filter(({ firstPassage }) => firstPassage <= number).pop();
      const at = (number - (shard?.firstPassage ?? 0)) * hashLength;
      return json<Passage>(`text/${shard?.table.hashes.slice(at, at + hashLength)}.bin`);
    },
    facets: async () => {
      const tables = await Promise.all(
        shards.map(({ folder }) => json<Facets>(`${folder}/facets.bin`)),
      );
      const all = new Map<string, Map<string, number[]>>();
      tables.forEach((facets, i) => {
        for (const [name, { values, of }] of Object.entries(facets)) {
          const articles = all.get(name) ?? new Map<string, number[]>();
          all.set(name, articles);
          of.forEach((places, article) => {
            for (const place of places) {
              const value = values[place] ?? '';
              const list = articles.get(value) ?? [];
              articles.set(value, list);
              list.push(article + (shards[i]?.firstArticle ?? 0));
            }
          });
        }
      });
      return all;
    },
    names: () => json<NameEntry[]>(entry.names),
    sounds: () => json<Sounds>(entry.sounds),
    pieces: async (letter) => {
      const file = (await json<Sounds>(entry.sounds)).pieces[letter];
      return file === undefined ? [] : json<string[]>(file);
    },
  };
}

const parse = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
