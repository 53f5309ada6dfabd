import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collectionNames, collections } from '#domain/collections';
import { newCommand } from '#editing/command/newCommand';
import { newEntry, pinyinName } from '#editing/new/newEntry';
import { workplace } from '../workplace.ts';

describe('a new entry', () => {
  it('has its required fields filled, the optional ones explained in Chinese, and is a draft', async () => {
    const place = workplace();
    const args = [
      '讲座',
      '--title',
      '安全用电',
      '--date',
      '2026-10-16',
      '--set',
      '主讲人=李长河',
      '--set',
      'kind=辅导报告',
    ];
    expect(await newCommand(args, place)).toBe(0);
    expect(place.printed.err).toBe('');
    const text = place.read('content/lectures/2026/安全用电.md');
    expect(text.split('\n').slice(0, 7)).toEqual([
      '---',
      'title: 安全用电',
      'date: 2026-10-16',
      'kind: report',
      'lecturer: 李长河',
      'status: draft  # 草稿。写好以后删掉这一行，就会发布',
      '# 下面各项可以不填。要填，就去掉行首的“# ”。',
    ]);
    expect(text).toContain('\n# summary:  # 摘要。不写就取正文开头\n');
    expect(text).toContain('\n# sources: []  # 来源。可选几个：policy 政策法规、');
    expect(text).toContain('\n# hosts: []  # 主办单位。写支部的代号\n');
  });

  it('without a required field is written all the same, and says what is open', async () => {
    const place = workplace();
    expect(
      await newCommand(['lectures', '--title', '安全用电', '--set', 'lecturer=钱多多'], place),
    ).toBe(0);
    expect(place.content()).toEqual(['lectures/安全用电.md']);
    expect(place.printed.err).toBe(
      '还要补：\n  - 缺少“日期”（date）\n  - 缺少“讲座类型”（kind）\n  - “主讲人”里的“钱多多”没有人物档案\n',
    );
    expect(place.read('content/lectures/安全用电.md')).toMatch(
      /^kind: {2}# 讲座类型。选一个：lecture 专家讲座、.*（必填）$/m,
    );
  });

  it('of a forum begins with the skeleton of its transcript', async () => {
    const place = workplace();
    await newCommand(
      ['论坛', '--title', '班组长论坛', '--date', '2026-10-16', '--set', '参加人=李长河、赵冬梅'],
      place,
    );
    const text = place.read('content/forums/2026/班组长论坛.md');
    expect(text.slice(text.lastIndexOf('---\n') + 4)).toBe(
      '## 一、第一个题目\n\n主持人：\n\n李长河：\n\n赵冬梅：\n',
    );
  });

  it.each([
    [['people', '--title', '李长江'], 'people/li-changjiang.yaml'],
    [['人物', '--set', 'name=单雄信'], 'people/shan-xiongxin.yaml'],
    [['pages', '--title', '关于本站'], 'pages/关于本站.md'],
    [['tasks', '--title', '学完规程'], 'tasks/学完规程.yaml'],
    [['bulletins', '--name', '2026-10'], 'bulletins/2026-10.md'],
    [['心得', '--title', '2026', '--date', '2026-10-16'], 'experiences/2026/2026.md'],
    [['心得', '--title', '05', '--date', '2026-10-16'], 'experiences/2026/心得-05.md'],
    [['心得', '--title', '“安全”：a/b?', '--date', '2026-10-16'], 'experiences/2026/安全-a-b.md'],
  ])('%j lies at %s', async (args, path) => {
    const place = workplace();
    await newCommand(args, place);
    expect(place.printed.out).toContain(path);
    expect(() => place.read(`content/${path}`)).not.toThrow();
  });

  it('never replaces a file', async () => {
    const place = workplace();
    place.write('content/pages/关于本站.md', 'mine');
    expect(await newCommand(['pages', '--title', '关于本站'], place)).toBe(1);
    expect(place.printed.err).toMatch(/pages\/关于本站\.md 已经有了，没有覆盖/);
    expect(place.read('content/pages/关于本站.md')).toBe('mine');
  });

  it.each([
    [[], /没有写是哪一类/],
    [['杂文'], /没有“杂文”这一类，可以是：/],
    [['lectures'], /还没有标题：请加上 --title/],
    [['lectures', '--title', ' '], /“标题”不能是空的/],
    [['bulletins', '--name', '十月'], /月报的文件名是月份/],
    [['lectures', '--titel', 'x'], /没有 --titel 这个选项/],
  ])('is refused for %j', async (args, message) => {
    const place = workplace();
    expect(await newCommand(args, place)).toBe(1);
    expect(place.printed.err).toMatch(message);
    expect(place.content()).toEqual([]);
  });
});

describe.each(collectionNames)('the commented fields of %s', (collection) => {
  const { text } = newEntry(collection, {}, '2026-10');
  const yaml = text.replace(/^---\n/, '').split('\n---\n')[0]!;

  it('name every field of the schema once, in its order, and are YAML without their “# ”', () => {
    expect(() => parse(yaml)).not.toThrow();
    const filled = parse(yaml.replace(/^# (?!下面)/gm, '')) as Record<string, unknown>;
    expect(Object.keys(filled).sort()).toEqual(
      Object.keys(collections[collection].schema.shape).sort(),
    );
  });
});

it.each([
  ['李长河', 'li-changhe'],
  ['单雄信', 'shan-xiongxin'],
  ['吕梁', 'lv-liang'],
  ['欧阳修', 'ouyang-xiu'],
  ['John Smith', 'John Smith'],
])('the address of %s is %s', (name, address) => {
  expect(pinyinName(name)).toBe(address);
});
