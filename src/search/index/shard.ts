import type { Facets, Table } from '#search/format/files';
import type { Files } from '#search/index/files';
import { deflated, hashOf, packed } from '#search/index/packed';
import type { PageText } from '#search/index/pageText';
import { passagesOf } from '#search/index/passages';
import { chunksOf, postingsOf } from '#search/index/postings';
import { compareKeys } from '#text/collation';
import { foldTight } from '#text/fold';

export interface ShardArticle {
  url: string;
  page: PageText;
}

/** Builds the index of some articles. The same articles give the same bytes under the same names. */
export function buildShard(articles: readonly ShardArticle[]): { folder: string; files: Files } {
  const ordered = [...articles].sort(
    (a, b) => compareKeys(a.page.date, b.page.date) || compareKeys(a.url, b.url),
  );
  const cut = ordered.map(({ url, page }) => passagesOf(url, page));
  const texts: Files = new Map();
  const hashes = cut.flat().map(({ passage }) => {
    const bytes = packed(passage);
    const hash = hashOf(bytes);
    texts.set(`text/${hash}.bin`, bytes);
    return hash;
  });
  const chunks = chunksOf(postingsOf(cut.flat()));
  const table: Table = {
    titles: ordered.map(({ page }) => foldTight(page.title).length),
    passages: cut.map((passages) => passages.length),
    asides: cut.map((passages) => passages.filter(({ aside }) => aside).length),
    hashes: hashes.join(''),
    chunks: chunks.map(([first]) => first),
  };
  const own: [string, Uint8Array][] = [
    ['table.bin', packed(table)],
    ['facets.bin', packed(facetsOf(ordered))],
    ...chunks.map(([, bytes], i): [string, Uint8Array] => [`${i}.bin`, deflated(bytes)]),
  ];
  const folder = hashOf(Buffer.concat(own.map(([, bytes]) => bytes)));
  const files = new Map(own.map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  return { folder, files: new Map([...files, ...texts]) };
}

function facetsOf(articles: readonly ShardArticle[]): Facets {
  const names = [...new Set(articles.flatMap(({ page }) => Object.keys(page.facets)))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const valuesOf = ({ page }: ShardArticle) => page.facets[name] ?? [];
      const values = [...new Set(articles.flatMap(valuesOf))].sort();
      const place = new Map(values.map((value, i) => [value, i]));
      return [
        name,
        {
          values,
          of: articles.map((each) => valuesOf(each).map((value) => place.get(value) ?? 0)),
        },
      ];
    }),
  );
}
