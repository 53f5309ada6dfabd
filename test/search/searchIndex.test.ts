import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '#search/index/searchIndex';
import { type BuiltIndex, builtIndex, pageOf, type TestArticle } from './builtIndex.ts';

const articles: TestArticle[] = [
  {
    url: '/lectures/2025/a/',
    title: '安全第一课',
    date: '2025-03-01',
    paragraphs: ['班前会三件事。'],
  },
  { url: '/lectures/2026/望村/', title: '望村的路', date: '2026-03-01', paragraphs: ['修路。'] },
];
const given = articles.map(({ url, date = '' }) => ({ url, date }));

let built: BuiltIndex | undefined;
afterEach(() => built?.remove());

async function filesOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  return new Map(
    await Promise.all(
      files
        .sort()
        .map(
          async (file): Promise<[string, string]> => [
            file.slice(folder.length),
            await readFile(file, 'base64'),
          ],
        ),
    ),
  );
}

describe('building the index', () => {
  it('gives the same bytes for the same pages, from scratch or from what it kept', async () => {
    built = await builtIndex(articles);
    const { siteDir } = built;
    const first = await filesOf(join(siteDir, 'search-index'));
    const again = await buildSearchIndex({
      siteDir,
      cacheDir: join(siteDir, '.cache'),
      articles: [...given].reverse(),
      terms: [],
    });
    expect(again.shards.map(({ fromCache }) => fromCache)).toEqual([true]);
    expect(await filesOf(join(siteDir, 'search-index'))).toEqual(first);
    await rm(join(siteDir, 'search-index'), { recursive: true });
    await buildSearchIndex({
      siteDir,
      cacheDir: join(siteDir, '.other'),
      articles: given,
      terms: [],
    });
    expect(await filesOf(join(siteDir, 'search-index'))).toEqual(first);
  });

  it('builds again what changed, and leaves no file of before', async () => {
    built = await builtIndex(articles);
    const { siteDir } = built;
    const before = await filesOf(join(siteDir, 'search-index'));
    await writeFile(
      join(siteDir, '/lectures/2025/a/index.html'),
      pageOf({ ...articles[0]!, paragraphs: ['新写的。'] }),
    );
    const report = await buildSearchIndex({
      siteDir,
      cacheDir: join(siteDir, '.cache'),
      articles: given,
      terms: [],
    });
    expect(report.shards.map(({ fromCache }) => fromCache)).toEqual([false]);
    const after = await filesOf(join(siteDir, 'search-index'));
    expect(after.size).toBe(before.size);
    expect(
      [...after.keys()].filter((name) => before.has(name) && name.includes('text')),
    ).toHaveLength(1);
  });

  it.each([
    ['has no page', (page: string) => page, true],
    ['nothing to index', () => '<html><body>空</body></html>', false],
    ['no <h1>', (page: string) => page.replace('<h1>安全第一课</h1>', ''), false],
    ['no SearchMeta', (page: string) => page.replace('date:2025-03-01', ''), false],
  ])('fails when an article %s', async (message, change, missing) => {
    built = await builtIndex(articles);
    const file = join(built.siteDir, '/lectures/2025/a/index.html');
    if (missing) await rm(file);
    else await writeFile(file, change(await readFile(file, 'utf8')));
    const input = {
      siteDir: built.siteDir,
      cacheDir: join(built.siteDir, '.cache'),
      articles: given,
      terms: [],
    };
    await expect(buildSearchIndex(input)).rejects.toThrow(message);
  });

  it('indexes the articles only, and an empty publication too', async () => {
    built = await builtIndex([]);
    expect(built.report).toMatchObject({ articles: 0, shards: [] });
    expect(await built.index.articles()).toBe(0);
    expect(await built.index.postings('安全')).toEqual([]);
  });
});
