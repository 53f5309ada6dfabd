import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '#search/query/answer';
import { openIndex } from '#search/query/fetchedIndex';
import { type BuiltIndex, builtIndex } from './builtIndex.ts';

const title = (title: string, i: number) => ({ url: `/l/${i}/`, title, paragraphs: ['正文。'] });

let built: BuiltIndex;
beforeAll(async () => {
  built = await builtIndex(
    [
      ...[
        '安全生产',
        '安全生产月活动',
        '安全与班组',
        '单位的安全',
        '银行行长长大了',
        '先去西安',
        '绿色旅行略图',
        'AI技术进班组',
        '5S管理',
        '一个长得不能再长的题目要写给所有的人看',
        '𬱖和堃',
      ].map(title),
      { url: '/l/body/', title: '班前会', paragraphs: ['大家都讲安全生产。'] },
    ],
    [
      { kind: '人物', name: '李长河', aliases: ['老李'], url: '/people/li/' },
      { kind: '人物', name: '周明远', url: '/people/zhou/' },
      { kind: '人物', name: '单田芳', url: '/people/shan/' },
      { kind: '人物', name: '吕布', url: '/people/lv/' },
      { kind: '支部', name: '中心组', url: '/branches/zxz/' },
      { kind: '支部', name: '澄川矿务局望村社区党员活动中心支部', url: '/branches/long/' },
    ],
  );
});
afterAll(() => built.remove());

const ask = (text: string, shown = 10) =>
  answer(built.index, { text, filters: {}, order: 'relevance', shown });

describe('a query in pinyin', () => {
  it.each([
    ['zhongxinzu', '中心组'],
    ['zhong xin zu', '中心组'],
    ['zhong-xin-zu', '中心组'],
    ['zxz', '中心组'],
    ['zhongxz', '中心组'],
    ['ZhouMingYuan', '周明远'],
    ['ZHOUMINGYUAN', '周明远'],
    ['zhōu míng yuǎn', '周明远'],
    ['ｚｈｏｕｍｉｎｇｙｕａｎ', '周明远'],
    ['laoli', '老李'],
    ['shantianfang', '单田芳'],
    ['dantianfang', '单田芳'],
    ['danwei', '单位'],
    ['yinhanghangzhang', '银行行长'],
    ['zhangda', '长大'],
    ['lvbu', '吕布'],
    ['lübu', '吕布'],
    ['lubu', '吕布'],
    ['lyubu', '吕布'],
    ['lvxinglvetu', '旅行略图'],
    ['xian', '先'],
    ["xi'an", '西安'],
    ['xi’an', '西安'],
    ['anquan', '安全'],
    ['anquanshengchan', '安全生产'],
    ['anquansheng', '安全生'],
    ['aijishu', 'ai技术'],
    ['guanli', '管理'],
    ['dihekun', '𬱖和堃'],
    ['yigechangdebunengzaichangdetimu', '一个长得不能再长'],
    ['chengchuankuangwujuwangcunshequ', '澄川矿务局望村社区'],
  ])('%s is taken for %s', async (text, term) => {
    expect((await ask(text)).suggestions[0]).toBe(term);
  });

  it('leads to the page of the name', async () => {
    expect((await ask('lch')).names[0]?.url).toBe('/people/li/');
  });

  it('shows what it finds beside, never among the exact hits', async () => {
    const found = await ask('anquanshengchan');
    expect(found.hits).toEqual([]);
    expect(found.near?.hits.map(({ url }) => url)).toEqual(['/l/0/', '/l/1/', '/l/body/']);
    expect(found.status).toContain('没有');
  });

  it('brings more page by page: a word in many titles leads to all of them', async () => {
    const [short, long] = [await ask('anquan', 2), await ask('anquan', 10)];
    expect(short.near).toMatchObject({ more: true });
    expect(short.near?.hits).toEqual(long.near?.hits.slice(0, 2));
    expect(long.near?.more).toBe(false);
    expect(long.near?.hits.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/l/0/', '/l/1/', '/l/2/', '/l/3/', '/l/body/']),
    );
  });

  /** The files for pinyin that a page without anything kept brings for a query. */
  async function soundFilesFor(text: string): Promise<string[]> {
    const brought: string[] = [];
    const index = await openIndex((path) => {
      brought.push(path);
      return readFile(`${built.siteDir}/search-index/${path}`);
    });
    await answer(index, { text, filters: {}, order: 'relevance', shown: 10 });
    return brought.filter((path) => path.startsWith('sounds'));
  }

  it('brings the titles that begin with its letter, and no other', async () => {
    expect((await soundFilesFor('banzu')).sort()).toEqual([
      expect.stringMatching(/^sounds-/),
      expect.stringMatching(/^sounds\/b-/),
    ]);
  });

  it.each(['安全', '2026', 'AI技术', '安quan', '!'])('brings nothing for %s', async (text) => {
    expect(await soundFilesFor(text)).toEqual([]);
  });
});
