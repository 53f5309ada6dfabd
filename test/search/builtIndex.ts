import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Term } from '#search/index/exactIndex';
import { buildSearchIndex, type SearchIndexReport } from '#search/index/searchIndex';
import { openIndex } from '#search/query/fetchedIndex';
import type { SearchIndex } from '#search/query/searchIndex';

/** An article of a test; paragraphs are plain text. */
export interface TestArticle {
  url: string;
  title: string;
  date?: string;
  paragraphs?: string[];
  /** Markup instead of paragraphs. */
  html?: string;
  facets?: Record<string, string[]>;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function pageOf({ title, date = '2026-10-01', paragraphs = [], html, facets }: TestArticle) {
  const filters = Object.entries({ 栏目: ['讲座'], 年份: [date.slice(0, 4)], ...facets });
  const meta = filters.flatMap(([name, values]) =>
    values.map((value) => `<span data-pagefind-filter="${escaped(`${name}:${value}`)}"></span>`),
  );
  const body = html ?? paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><body><header>页眉</header><main>
<article data-pagefind-body><h1>${escaped(title)}</h1>
<div hidden><span data-pagefind-meta="date:${date}"></span><span data-pagefind-meta="collection:讲座"></span>${meta.join('')}</div>
${body}</article></main><footer>页脚</footer></body></html>`;
}

export interface BuiltIndex {
  siteDir: string;
  report: SearchIndexReport;
  index: SearchIndex;
  /** The files that were brought so far. */
  brought: string[];
  remove(): Promise<void>;
}

/** Writes pages, builds their index and opens it from the disk. */
export async function builtIndex(
  articles: readonly TestArticle[],
  terms: readonly Term[] = [],
): Promise<BuiltIndex> {
  const siteDir = await mkdtemp(join(tmpdir(), 'search-'));
  for (const article of articles) {
    await mkdir(join(siteDir, article.url), { recursive: true });
    await writeFile(join(siteDir, article.url, 'index.html'), pageOf(article));
  }
  const report = await buildSearchIndex({
    siteDir,
    cacheDir: join(siteDir, '.cache'),
    articles: articles.map(({ url, date = '2026-10-01' }) => ({ url, date })),
    terms,
  });
  const brought: string[] = [];
  const index = await openIndex((path) => {
    brought.push(path);
    return readFile(join(siteDir, 'search-index', path));
  });
  return {
    siteDir,
    report,
    index,
    brought,
    remove: () => rm(siteDir, { recursive: true, force: true }),
  };
}
