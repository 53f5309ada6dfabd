import { describe, expect, it } from 'vitest';
import type { CollectionName } from '#domain/collections';
import { bodyOf, frontMatterOf, importBytes, utf8 } from '../documents.ts';

const text = (...lines: string[]) => utf8(`${lines.join('\n')}\n`);
const centred = (line: string) => `                ${line}`;

interface Case {
  head: string;
  kind: CollectionName;
  lines: string[];
  fields: string[];
  body: string;
  open?: RegExp[];
  notes?: RegExp[];
}

const cases: Case[] = [
  {
    head: 'title, byline and day on lines of their own',
    kind: 'experiences',
    lines: [centred('学规程的体会'), centred('李　明'), centred('（2014年5月1日）'), '正文。'],
    fields: ['title: 学规程的体会', 'date: 2014-05-01', 'author: 李明'],
    body: '正文。\n',
  },
  {
    head: 'unit and name in one line, a day in Chinese numerals',
    kind: 'experiences',
    lines: ['学规程的体会', '机电支部　赵冬梅', '二〇二六年十月十六日', '正文。'],
    fields: ['title: 学规程的体会', 'date: 2026-10-16', 'branches: [jidian]', 'author: 赵冬梅'],
    body: '正文。\n',
  },
  {
    head: 'a title of two lines',
    kind: 'experiences',
    lines: [centred('十五分钟够不够'), centred('——班前会的体会'), '李长河', '2026.10.16', '正文。'],
    fields: ['title: 十五分钟够不够——班前会的体会', 'date: 2026-10-16', 'author: 李长河'],
    body: '正文。\n',
  },
  {
    head: 'labels of a lecture, two in one line, a post in brackets, a right weekday',
    kind: 'lectures',
    lines: [
      '安全规程辅导报告',
      '主讲人：周明远（党委书记）',
      '时间：2026年10月16日（星期五）　　地点：三楼会议室',
      '主办：机电支部、采煤一支部',
      '正文。',
    ],
    fields: [
      'title: 安全规程辅导报告',
      'date: 2026-10-16',
      'kind: report',
      'lecturer: 周明远',
      'venue: 三楼会议室',
      'hosts: [jidian, caimei-1]',
    ],
    body: '正文。\n',
    notes: [/只取了姓名，原文另有：党委书记/],
  },
  {
    head: 'a line with an hour, which no field holds, stays in the text too',
    kind: 'sessions',
    lines: [
      '机电支部学习记录',
      '学习时间：2026年10月16日下午3点',
      '主持人：赵冬梅',
      '记录人：李明',
      '参加人员：全体党员',
      '正文。',
    ],
    fields: [
      'title: 机电支部学习记录',
      'date: 2026-10-16',
      'kind: branch',
      'chair: 赵冬梅',
      'recorder: 李明',
    ],
    body: '学习时间：2026年10月16日下午3点\n\n参加人员：全体党员\n\n正文。\n',
    open: [],
  },
  {
    head: 'numbers of those who came',
    kind: 'sessions',
    lines: ['机电支部学习记录', '2026年10月16日', '应到23人，实到20人，请假：3人', '正文。'],
    fields: [
      'title: 机电支部学习记录',
      'date: 2026-10-16',
      'kind: branch',
      'attendance:',
      '  expected: 23',
      '  present: 20',
      '  leave: 3',
    ],
    body: '正文。\n',
  },
  {
    head: 'a list of names at the end is no signature',
    kind: 'experiences',
    lines: ['体会', '2026年10月16日', '跟着学的人有：', '赵冬梅', '李长河'],
    fields: ['title: 体会', 'date: 2026-10-16', 'status: draft'],
    body: '跟着学的人有：\n\n赵冬梅\n\n李长河\n',
    open: [/缺少“作者”/],
  },
  {
    head: 'a wrong weekday stays in the text',
    kind: 'experiences',
    lines: ['体会', '李长河', '时间：2026年10月16日（星期二）', '正文。'],
    fields: ['title: 体会', 'date: 2026-10-16', 'author: 李长河'],
    body: '时间：2026年10月16日（星期二）\n\n正文。\n',
  },
  {
    head: 'a signature at the end',
    kind: 'experiences',
    lines: ['学规程的体会', '正文第一段。', '正文第二段。', '采煤一支部　李长河', '2026年10月16日'],
    fields: ['title: 学规程的体会', 'date: 2026-10-16', 'branches: [caimei-1]', 'author: 李长河'],
    body: '正文第一段。\n\n正文第二段。\n',
  },
  {
    head: 'an unknown person stays as found, and is open',
    kind: 'experiences',
    lines: ['体会', '作者：钱多多', '日期：2026-10-16', '正文。'],
    fields: ['title: 体会', 'date: 2026-10-16', 'status: draft', 'author: 钱多多'],
    body: '正文。\n',
    open: [/“作者”里的“钱多多”没有人物档案/],
  },
  {
    head: 'a name that two persons have is open, with their ids',
    kind: 'experiences',
    lines: ['体会', '作者：王伟', '日期：2026-10-16', '正文。'],
    fields: ['title: 体会', 'date: 2026-10-16', 'status: draft', 'author: 王伟'],
    body: '正文。\n',
    open: [/王伟”有 2 个人.*wang-wei-1、wang-wei-2/],
  },
  {
    head: 'nothing of it: the entry is a draft',
    kind: 'lectures',
    lines: ['正文第一句，就是一句话。', '正文第二句。'],
    fields: ['title: 稿子', 'status: draft'],
    body: '正文第一句，就是一句话。\n\n正文第二句。\n',
    open: [/缺少“日期”/, /缺少“讲座类型”/, /缺少“主讲人”/],
    notes: [/用了文件名/],
  },
  {
    head: 'a sentence that begins like a label is text',
    kind: 'experiences',
    lines: [
      '体会',
      '李长河',
      '2026-10-16',
      '时间：是挤出来的，海绵里的水，挤一挤总会有。',
      '正文。',
    ],
    fields: ['title: 体会', 'date: 2026-10-16', 'author: 李长河'],
    body: '时间：是挤出来的，海绵里的水，挤一挤总会有。\n\n正文。\n',
  },
];

describe('the head of a document becomes fields', () => {
  it.each(cases)('$head', async ({ kind, lines, fields, body, open = [], notes = [] }) => {
    const entry = await importBytes('稿子.txt', text(...lines), { kind });
    expect(frontMatterOf(entry)).toEqual(fields);
    expect(bodyOf(entry)).toBe(body);
    expect(entry.open).toEqual(open.map((form) => expect.stringMatching(form)));
    expect(entry.notes).toEqual(notes.map((form) => expect.stringMatching(form)));
  });
});

describe('the editor decides', () => {
  const lines = text('体会', '李长河', '2026-10-16', '正文。');

  it('over author and day; the line that says otherwise stays in the text', async () => {
    const entry = await importBytes('a.txt', lines, {
      set: ['作者=赵冬梅', 'date=2026年10月17日'],
    });
    expect(frontMatterOf(entry)).toEqual(['title: 体会', 'date: 2026-10-17', 'author: 赵冬梅']);
    expect(bodyOf(entry)).toBe('李长河\n\n2026-10-16\n\n正文。\n');
  });

  it('over the title; the old one is told', async () => {
    const entry = await importBytes('a.txt', lines, { set: ['title=学规程'] });
    expect(entry.name).toBe('学规程');
    expect(entry.notes).toEqual(['原标题“体会”换成了“学规程”']);
    expect(entry.open).toEqual([]);
  });

  it('lists and maps by comma, 、 or YAML', async () => {
    const set = [
      'topics=安全、班前会',
      'sources=政策法规,colleague',
      'applied={ problem: 甲, learnt: 乙, action: 丙, result: 丁 }',
    ];
    const entry = await importBytes('a.txt', lines, { set });
    expect(frontMatterOf(entry)).toEqual([
      'title: 体会',
      'date: 2026-10-16',
      'sources: [policy, colleague]',
      'topics: [安全, 班前会]',
      'author: 李长河',
      'applied:',
      '  problem: 甲',
      '  learnt: 乙',
      '  action: 丙',
      '  result: 丁',
    ]);
  });

  it.each([
    ['lecturer=李长河', /没有叫“lecturer”的字段。可以填的有：标题（title）/],
    ['date=昨天', /“日期”要写成 2026-10-15 这样的日期/],
    ['status=finished', /“状态”只能是：草稿、发布/],
    ['作者', /看不懂：写成 --set 字段=值/],
  ])('and is told of a setting that cannot be: %s', async (setting, message) => {
    await expect(importBytes('a.txt', lines, { set: [setting] })).rejects.toThrow(message);
  });

  it('and the day of a file name is taken, and told', async () => {
    const entry = await importBytes('2026-10-16 学规程.txt', text('体会', '李长河', '正文。'));
    expect(frontMatterOf(entry)).toContain('date: 2026-10-16');
    expect(entry.notes).toEqual(['日期 2026-10-16 取自文件名，请核对']);
  });
});

describe('the kind is told by the document', () => {
  it.each<[string, string[], CollectionName]>([
    ['学习党章心得', ['正文。'], 'experiences'],
    ['听《安全规程》讲座有感', ['正文。'], 'experiences'],
    ['安全规程专家讲座', ['正文。'], 'lectures'],
    ['机电支部集中学习记录', ['正文。'], 'sessions'],
    ['安全规程', ['主讲人：周明远', '正文。'], 'lectures'],
    ['班组长论坛', ['主持人：开始。', '李长河：我说。', '主持人：好。', '李长河：完。'], 'forums'],
  ])('%s', async (title, lines, kind) => {
    const entry = await importBytes('稿子.txt', text(title, ...lines), { kind: undefined });
    expect(entry.collection).toBe(kind);
  });

  it('and where it tells none, the editor is asked to say it', async () => {
    await expect(
      importBytes('稿子.txt', text('通知', '正文。'), { kind: undefined }),
    ).rejects.toThrow(
      /看不出“稿子.txt”是哪一类文章：请加上 --kind，可以是 sessions（学习日）、lectures（讲座）/,
    );
  });
});
