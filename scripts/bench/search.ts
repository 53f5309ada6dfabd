import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { serveFolder } from '#publish/serveFolder';
import { foldTight } from '#text/fold';
import { buildInto } from '../../test/site/buildInto.ts';
import { startChromium } from '../../test/site/chromium.ts';
import {
  type Asked,
  type AskedPinyin,
  askCold,
  askPagefind,
  askPinyin,
  askWarm,
} from './askBrowser.ts';
import { makePinyinQueries, type PinyinQuery } from './pinyinQueries.ts';
import { figuresOf, mean, quantile } from './searchFigures.ts';
import { type BenchQuery, makeQueries } from './searchQueries.ts';
import { writeShuffledContent } from './shuffledContent.ts';
import { sourceTexts } from './sourceTexts.ts';

const help = `用法：npm run bench -- search [选项]

生成一个内容文件夹的网站，在浏览器里逐条搜索，与逐字查原文的结果对照；旁边是 Pagefind 不加改动的结果。

  --content 文件夹  内容文件夹（默认 content）
  --articles 数     把这些文章的段落打乱，拼成这么多篇，再来量
  --queries 文件    每行一条查询；不给就从原文里切出来
  --count 数        每一类切多少条（默认 25）
  --seed 数         换一组查询（默认 1）
  --misses          列出没有全对的查询`;

const root = join(import.meta.dirname, '../..');
const coldQueries = 8;
const pinyinCount = 100;

/** Measures the search on a content folder and prints the figures. */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      content: { type: 'string', default: join(root, 'content') },
      queries: { type: 'string' },
      articles: { type: 'string' },
      count: { type: 'string', default: '25' },
      seed: { type: 'string', default: '1' },
      misses: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const work = await mkdtemp(join(tmpdir(), 'xuekan-bench-'));
  // Pages run from a bundle that looks for its packages above it, so it must lie in the project.
  const cacheDir = join(root, '.cache', `bench-${process.pid}`);
  const closing: (() => Promise<unknown>)[] = [
    () => rm(work, { recursive: true, force: true }),
    () => rm(cacheDir, { recursive: true, force: true }),
  ];
  try {
    let contentDir = resolve(values.content);
    if (values.articles) {
      const shuffled = join(work, 'content');
      await writeShuffledContent(contentDir, shuffled, Number(values.articles));
      contentDir = shuffled;
    }
    const site = join(work, 'site');
    await buildInto({ contentDir, outDir: site, cacheDir });
    const { sources, names } = await sourceTexts(contentDir);
    const queries = values.queries
      ? linesOf(await readFile(values.queries, 'utf8'))
      : makeQueries(sources, names, Number(values.count), Number(values.seed));
    const texts = queries.map(({ text }) => text);

    const list = join(work, 'articles.json');
    await writeFile(list, JSON.stringify(sources.map(({ url, date }) => ({ url, date }))));
    const ours = await indexed('ours', site, join(work, 'ours'), list);
    const theirs = await indexed('pagefind', site, join(work, 'pagefind'), list);

    const server = await startChromium(join(root, '.cache'));
    closing.push(() => server.close());
    const browser = await chromium.connect(server.wsEndpoint());
    const served = await serveFolder(site, 0);
    closing.push(served.close);
    const servedPagefind = await serveFolder(join(work, 'pagefind'), 0);
    closing.push(servedPagefind.close);
    const warm = await askWarm(browser, served.url, texts);
    const cold = await askCold(browser, served.url, texts.slice(0, coldQueries));
    const pagefind = await askPagefind(browser, servedPagefind.url, texts);
    const spoken = makePinyinQueries(sources, names, pinyinCount, Number(values.seed));
    const heard = await askPinyin(
      browser,
      served.url,
      spoken.map(({ text }) => text),
    );

    console.log(`${sources.length}篇文章，${texts.length}条查询。`);
    console.table(byKind(queries, warm, pagefind, sources));
    console.table({
      本站: { ...costs(warm), ...indexing(ours, sources.length) },
      Pagefind: { ...costs(pagefind), ...indexing(theirs, sources.length) },
    });
    console.log(
      `冷开（页面、样式、脚本都算）：${kilobytes(mean(cold.map(({ bytes }) => bytes)))} KB，` +
        `${Math.round(
          quantile(
            cold.map(({ ms }) => ms),
            0.5,
          ),
        )} ms（中位数）。`,
    );
    console.log(pinyinLine(spoken, heard));
    if (values.misses)
      for (const miss of figuresOf(queries, warm, sources).misses) console.log(miss);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Of 100 words of titles and names typed in pinyin: how many the page understood and led to. */
function pinyinLine(queries: readonly PinyinQuery[], asked: readonly AskedPinyin[]): string {
  const share = (holds: (query: PinyinQuery, found: AskedPinyin) => boolean, of = queries) =>
    `${of.filter((query) => holds(query, asked[queries.indexOf(query)] as AskedPinyin)).length}/${of.length}`;
  const titled = queries.filter(({ wanted }) => wanted !== undefined);
  return (
    `拼音：认出字词 ${share(({ word }, { offered }) => offered.some((each) => foldTight(each) === foldTight(word)))}；` +
    `标题里有这个词的文章，头十条里有 ${share(({ wanted = '' }, { first }) => first.includes(wanted), titled)}，` +
    `再看以后有 ${share(({ wanted = '' }, { all }) => all.includes(wanted), titled)}。`
  );
}

const linesOf = (text: string): BenchQuery[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: '给定', text: line }));

interface Indexed {
  ms: number;
  memory: number;
  bytes?: number;
}

async function indexed(which: string, site: string, out: string, list: string): Promise<Indexed> {
  await mkdir(out, { recursive: true });
  const script = join(import.meta.dirname, 'indexSite.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, which, site, out, list]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Indexed;
}

function byKind(
  queries: readonly BenchQuery[],
  ours: readonly Asked[],
  theirs: readonly Asked[],
  sources: Parameters<typeof figuresOf>[2],
) {
  const kinds = [...new Set(queries.map(({ kind }) => kind)), '全部'];
  const rows = kinds.map((kind) => {
    const of = (asked: readonly Asked[]) => {
      const places = queries.flatMap((query, i) =>
        kind === '全部' || query.kind === kind ? [i] : [],
      );
      return figuresOf(
        places.map((i) => queries[i] as BenchQuery),
        places.map((i) => asked[i] as Asked),
        sources,
      );
    };
    const [own, other] = [of(ours), of(theirs)];
    const shown = (figure: number | undefined) =>
      figure === undefined || Number.isNaN(figure) ? '—' : figure.toFixed(3);
    return [
      kind,
      {
        条数: own.queries,
        'R@10': shown(own.recall),
        'P@10': shown(own.precision),
        MRR: shown(own.mrr),
        'Pagefind R@10': shown(other.recall),
        'Pagefind P@10': shown(other.precision),
        'Pagefind MRR': shown(other.mrr),
      },
    ] as const;
  });
  return Object.fromEntries(rows);
}

/** Of a page already open: the first query brings what all later ones use. */
function costs(asked: readonly Asked[]) {
  const later = asked.slice(1);
  return {
    '首次查询 KB': kilobytes(asked[0]?.bytes ?? Number.NaN),
    '再查 KB': kilobytes(mean(later.map(({ bytes }) => bytes))),
    '再查 p50 ms': Math.round(
      quantile(
        later.map(({ ms }) => ms),
        0.5,
      ),
    ),
    '再查 p95 ms': Math.round(
      quantile(
        later.map(({ ms }) => ms),
        0.95,
      ),
    ),
  };
}

const indexing = ({ ms, memory, bytes }: Indexed, articles: number) => ({
  '建索引 s': (ms / 1000).toFixed(1),
  '内存 MB': Math.round(memory / 1e6),
  '每篇 KB': bytes === undefined ? '—' : (bytes / 1000 / articles).toFixed(1),
});

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
