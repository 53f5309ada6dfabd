import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answer } from '#search/query/answer';
import type { Filters } from '#search/query/facets';
import { openIndex } from '#search/query/fetchedIndex';
import { IndexUnavailable } from '#search/query/searchIndex';
import { type BuiltIndex, builtIndex } from './builtIndex.ts';

let built: BuiltIndex;
beforeAll(async () => {
  built = await builtIndex(
    [
      {
        url: '/l/safe/',
        title: '安全生产',
        date: '2024-01-01',
        paragraphs: ['班前会要开好。'],
        facets: { 支部: ['一支部'] },
      },
      {
        url: '/l/month/',
        title: '安全生产月活动',
        date: '2026-01-01',
        paragraphs: ['2026年3月开始，AI技术进班组。'],
        facets: { 支部: ['二支部'], 主题: ['安全'] },
      },
      {
        url: '/l/body/',
        title: '班组的事',
        date: '2026-05-01',
        paragraphs: ['大家都讲安全生产。', '看着学习。'],
        facets: { 支部: ['一支部'] },
      },
      {
        url: '/l/head/',
        title: '通风',
        date: '2023-05-01',
        html: '<h2 id="yi">一、安全生产怎么抓</h2><p>抓实。</p>',
      },
      {
        url: '/l/border/',
        title: '边界',
        date: '2026-06-01',
        paragraphs: ['他说安全', '生产要抓。'],
      },
      {
        url: '/l/old/',
        title: '繁體的文章',
        date: '2022-05-01',
        paragraphs: ['後來組織學習。', '<b>标签</b> & "引号"'],
      },
      {
        url: '/l/forum/',
        title: '论坛',
        date: '2026-07-01',
        html: '<section id="li-1" data-speaker="李长河"><strong>李长河</strong><p>我先说顶板。</p></section>',
      },
      {
        url: '/l/exam/',
        title: '考学',
        date: '2020-05-01',
        html: '<p>二十人参加。</p><ul data-search-aside><li>停风时甲烷会怎样？</li><li>甲烷上浮。</li></ul>',
      },
      {
        url: '/l/long/',
        title: '长文',
        date: '2021-01-01',
        paragraphs: [
          ...Array.from(
            { length: 30 },
            (_, i) => `第${i}段。${'采煤工作面的支架要天天看。'.repeat(15)}`,
          ),
          '末尾有一个罕见词：𠮷野家！',
        ],
      },
    ],
    [
      { kind: '人物', name: '李长河', aliases: ['老李'], url: '/people/li/', note: '一支部' },
      { kind: '人物', name: '周明远', url: '/people/zhou/' },
      { kind: '支部', name: '中心组', url: '/branches/zxz/' },
    ],
  );
});
afterAll(() => built.remove());

const ask = (
  text: string,
  more: { filters?: Filters; order?: 'date'; shown?: number } = {},
): Promise<Answer> =>
  answer(built.index, { text, filters: {}, order: 'relevance', shown: 10, ...more });
const urls = (found: Answer) => found.hits.map(({ url }) => url);
const written = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('what is found', () => {
  it.each([
    [
      'the title itself, titles, headings, then texts, the newest first',
      '安全生产',
      ['/l/safe/', '/l/month/', '/l/head/', '/l/body/'],
    ],
    ['a piece that crosses words', '全生产月', ['/l/month/']],
    ['nothing across the border of a paragraph', '安全生产要抓', []],
    ['a number with Han', '2026年3月', ['/l/month/']],
    ['a piece of a number', '26年3', ['/l/month/']],
    ['Latin with Han', 'ai技术', ['/l/month/']],
    ['Traditional as Simplified', '後來組織', ['/l/old/']],
    ['Simplified in a Traditional text', '后来组织', ['/l/old/']],
    ['the other Traditional form', '看著學習', ['/l/body/']],
    ['a rare character', '野', ['/l/long/']],
    ['a single character', '𠮷', ['/l/long/']],
    ['the last character of a sentence', '抓', ['/l/head/', '/l/border/']],
    ['several words anywhere in an article', '班组 看着', ['/l/body/']],
    ['words not together', '"生产 安全"', []],
    ['a word left out', '安全生产 -月', ['/l/safe/', '/l/head/', '/l/body/']],
    ['punctuation within the query', '开始，AI', ['/l/month/']],
    ['punctuation that is not there', '开始。AI', []],
    ['the far end of a long text', '罕见词', ['/l/long/']],
    ['a mark far from its word', '第0段 ！', ['/l/long/']],
  ])('%s: %s', async (_, text, expected) => {
    expect(urls(await ask(text))).toEqual(expected);
  });

  it('says how many there are, or that there is none', async () => {
    expect((await ask('安全生产')).status).toBe('约 4 篇');
    const none = await ask('安全生产要抓');
    expect(none.status).toContain('没有');
    expect(none.near?.hits.length).toBeGreaterThan(0);
    expect((await ask('量子力学')).status).toBe('没有一字不差的“量子力学”。');
  });

  it('quotes verbatim, marks the words and leads to the very turn', async () => {
    const [hit] = (await ask('顶板')).hits;
    expect(hit).toMatchObject({ url: '/l/forum/', anchor: 'li-1', speaker: '李长河' });
    expect(written(hit?.excerpt ?? [])).toBe('我先说[顶板]。');
    const [old] = (await ask('后来')).hits;
    expect(written(old?.excerpt ?? [])).toBe('[後來]組織學習。');
  });

  it('keeps what stands beside the texts in the other list', async () => {
    const found = await ask('甲烷');
    expect(found.hits).toEqual([]);
    expect(found.status).toBe('正文里没有“甲烷”，下面这些文章的题目、做法或材料里有。');
    expect(found.near).toMatchObject({
      heading: '题目、做法和材料里有',
      hits: [{ url: '/l/exam/' }],
    });
  });

  it('sorts by day when asked', async () => {
    expect(urls(await ask('安全生产', { order: 'date' }))).toEqual([
      '/l/body/',
      '/l/month/',
      '/l/safe/',
      '/l/head/',
    ]);
  });

  it('narrows by facets and counts what each would bring', async () => {
    const found = await ask('安全生产', { filters: { 支部: '一支部' } });
    expect(urls(found)).toEqual(['/l/safe/', '/l/body/']);
    const facets = await found.facets();
    expect(facets.get('支部')).toEqual([
      { value: '一支部', count: 2 },
      { value: '二支部', count: 1 },
    ]);
    expect(facets.get('年份')?.map(({ value, count }) => `${value}:${count}`)).toEqual([
      '2026:1',
      '2024:1',
      '2023:0',
      '2022:0',
      '2021:0',
      '2020:0',
    ]);
  });

  it('tells what stands outside the chosen range when nothing stands within it', async () => {
    const found = await ask('顶板', { filters: { 支部: '一支部' } });
    expect(found.hits).toEqual([]);
    expect(found.status).toBe('在选定的范围里没有“顶板”，别处有，列在下面。');
    expect(found.near).toMatchObject({ heading: '选定的范围以外', hits: [{ url: '/l/forum/' }] });
    expect((await ask('量子力学', { filters: { 支部: '一支部' } })).status).toBe(
      '在选定的范围里没有一字不差的“量子力学”。',
    );
  });

  it('leads to the page of a person, unit or topic of that name', async () => {
    expect((await ask('李长河')).names[0]).toMatchObject({ url: '/people/li/', note: '一支部' });
    expect((await ask('老李')).names[0]?.url).toBe('/people/li/');
    expect((await ask('李長河')).names[0]?.url).toBe('/people/li/');
    expect((await ask('李')).names).toEqual([]);
    expect((await ask('周明元')).suggestions).toEqual(['周明远']);
  });
});

describe('bad input', () => {
  it.each([
    ['，。！？'],
    ['""'],
    ['-'],
    ['😀'],
    ['<script>alert(1)</script>'],
    ['__proto__'],
    ['constructor'],
    ['\ud800'],
    ['学\udc00习'],
    ['学'.repeat(10_000)],
    ['a'.repeat(10_000)],
    ['安 '.repeat(5_000)],
    ['%E5%'],
    ['\u0000'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('%j is answered with a sentence', async (text) => {
    expect((await ask(text)).status).toMatch(/没有|约 \d+ 篇/);
  });

  it('finds markup that was written as text', async () => {
    expect(urls(await ask('<b>标签</b> & "引号"'))).toEqual(['/l/old/']);
  });

  it.each([
    ['the entry is missing', 'entry.json'],
    ['a chunk is missing', '0.bin'],
    ['a text is missing', 'text/'],
    ['the names are missing', 'names'],
  ])('says that the index is not there when %s, and works again afterwards', async (_, part) => {
    let broken = true;
    const fetchBytes = async (path: string) => {
      if (broken && path.includes(part)) throw new Error('404');
      return readFile(`${built.siteDir}/search-index/${path}`);
    };
    const request = { text: '安全生产', filters: {}, order: 'relevance', shown: 10 } as const;
    const attempt = async () => answer(await openIndex(fetchBytes), request);
    await expect(attempt()).rejects.toBeInstanceOf(IndexUnavailable);
    broken = false;
    expect((await attempt()).hits.length).toBe(4);
  });

  it('takes a half loaded file and a page instead of a file for a missing index', async () => {
    const page = new TextEncoder().encode('<!doctype html><h1>404</h1>');
    await expect(openIndex(async () => page)).rejects.toBeInstanceOf(IndexUnavailable);
    const half = async (path: string) => {
      const bytes = await readFile(`${built.siteDir}/search-index/${path}`);
      return path.endsWith('table.bin') ? bytes.subarray(0, bytes.length >> 1) : bytes;
    };
    await expect(openIndex(half)).rejects.toBeInstanceOf(IndexUnavailable);
  });
});
