import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '#search/format/files';
import { packed } from '#search/index/packed';
import { pageTextOf } from '#search/index/pageText';
import { buildShard } from '#search/index/shard';
import { openIndex } from '#search/query/fetchedIndex';
import { parseQuery } from '#search/query/parseQuery';
import { startSearch } from '#search/query/search';
import { foldTight } from '#text/fold';
import { pageOf, type TestArticle } from './builtIndex.ts';

/** Few characters, so that pairs meet by chance; some fold, some are no letters. */
const text = (most: number) =>
  fc
    .array(fc.constantFrom(...'安全學学习生产3月aＡ，。 -“'), { minLength: 1, maxLength: most })
    .map((chars) => chars.join(''));
const article = fc.record({ title: text(8), paragraphs: fc.array(text(30), { maxLength: 4 }) });

async function openedIndex(articles: readonly TestArticle[]) {
  const { folder, files } = buildShard(
    articles.map((each) => ({ url: each.url, page: pageTextOf(pageOf(each)) })),
  );
  const entry = {
    format: formatVersion,
    shards: [{ folder, articles: articles.length }],
    names: 'n',
    sounds: 's',
  };
  const all = new Map(files)
    .set('entry.json', new TextEncoder().encode(JSON.stringify(entry)))
    .set('n', packed([]));
  return openIndex(async (path) => all.get(path) ?? Promise.reject(new Error(path)));
}

describe('the hits', () => {
  it('are the articles that a plain scan finds, each once, none missed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 6 }),
        text(6),
        async (all, query) => {
          const articles = all
            .map((each, i) => ({ ...each, url: `/${i}/` }))
            .filter(({ title }) => title.trim() !== '');
          const { words, excluded } = parseQuery(query);
          const holds = ({ title, paragraphs }: TestArticle, word: string) =>
            [title, ...(paragraphs ?? [])].some((each) => foldTight(each).includes(word));
          const truth = articles.filter(
            (each) =>
              words.every((word) => holds(each, word)) &&
              !excluded.some((word) => holds(each, word)),
          );
          const index = await openedIndex(articles);
          const search = await startSearch(index, { text: query, filters: {}, order: 'relevance' });
          const hits = await search.next(100);
          expect(hits.map(({ url }) => url).sort()).toEqual(
            search.possible ? truth.map(({ url }) => url) : [],
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
