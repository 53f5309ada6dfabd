import {
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bodyOf,
  type DocumentParts,
  docx,
  frontMatterOf,
  head,
  importBytes,
  p,
  ps,
} from '../documents.ts';

interface Habit {
  habit: string;
  children: readonly FileChild[];
  parts?: DocumentParts;
  body: string;
  notes?: RegExp[];
}

const cell = (text: string, options = {}) =>
  new TableCell({ ...options, children: ps(...text.split('\n')) });
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });
const bold = (text: string) => new TextRun({ text, bold: true });
const numbered = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
): DocumentParts => ({
  numbering: { config: [{ reference: 'n', levels: [{ level: 0, format, text }] }] },
});
const item = (text: string) => p(text, { numbering: { reference: 'n', level: 0 } });

const habits: Habit[] = [
  {
    habit: 'Chinese indents typed as spaces',
    children: ps('　　班前会开四十分钟。', '    念文件念掉一半。'),
    body: '班前会开四十分钟。\n\n念文件念掉一半。\n',
  },
  {
    habit: 'sections numbered by hand',
    children: ps(
      '一、为什么要学',
      '因为缺。',
      '（一）缺什么',
      '缺规程。',
      '二、怎么学',
      '跟着学。',
    ),
    body: '## 一、为什么要学\n\n因为缺。\n\n### （一）缺什么\n\n缺规程。\n\n## 二、怎么学\n\n跟着学。\n',
  },
  {
    habit: 'a numbered sentence is no heading',
    children: ps('一、要学就学到底，不能半途而废。', '这是第一条。'),
    body: '一、要学就学到底，不能半途而废。\n\n这是第一条。\n',
  },
  {
    habit: 'an enumeration of numbered lines is no row of headings',
    children: ps('我有三点打算：', '一、学规程', '二、学技术', '三、学做人'),
    body: '我有三点打算：\n\n一、学规程\n\n二、学技术\n\n三、学做人\n',
  },
  {
    habit: 'bold headings numbered by hand',
    children: [new Paragraph({ children: [bold('一、班前会')] }), ...ps('正文。')],
    body: '## 一、班前会\n\n正文。\n',
  },
  {
    habit: 'heading styles begin below the title',
    children: [
      p('班前会', { heading: HeadingLevel.HEADING_1 }),
      ...ps('正文。'),
      p('说四样', { heading: HeadingLevel.HEADING_3 }),
      ...ps('哪台。'),
    ],
    body: '## 班前会\n\n正文。\n\n### 说四样\n\n哪台。\n',
  },
  {
    habit: 'bold at Chinese punctuation',
    children: [
      new Paragraph({
        children: [bold('注意：'), new TextRun('请先断电。'), bold('“学习”'), new TextRun('二字')],
      }),
    ],
    body: '**注意：**请先断电。**“学习”**二字\n',
  },
  {
    habit: 'footnotes',
    children: [
      new Paragraph({
        children: [
          new TextRun('独学而无友'),
          new FootnoteReferenceRun(1),
          new TextRun('，则孤陋而寡闻'),
          new FootnoteReferenceRun(2),
          new TextRun('。'),
        ],
      }),
    ],
    parts: { footnotes: { 1: { children: ps('《礼记·学记》。') }, 2: { children: ps('同上。') } } },
    body: '独学而无友[^1]，则孤陋而寡闻[^2]。\n\n[^1]: 《礼记·学记》。\n\n[^2]: 同上。\n',
  },
  {
    habit: 'a table, whose first row is its header',
    children: [
      ...ps('出勤如下。'),
      new Table({ rows: [row('班组', '应到'), row('综采班', '23')] }),
    ],
    body: '出勤如下。\n\n| 班组 | 应到 |\n| - | - |\n| 综采班 | 23 |\n',
  },
  {
    habit: 'a cell of two paragraphs',
    children: [
      new Table({ rows: [row('班组', '事'), row('综采班', '一件\n两件')] }),
      ...ps('完。'),
    ],
    body: '| 班组 | 事 |\n| - | - |\n| 综采班 | 一件 两件 |\n\n完。\n',
  },
  {
    habit: 'merged cells',
    children: [
      new Table({
        rows: [
          row('班组', '应到', '实到'),
          new TableRow({ children: [cell('综采班'), cell('都到了', { columnSpan: 2 })] }),
        ],
      }),
      ...ps('完。'),
    ],
    body: '| 班组 | 应到 | 实到 |\n| - | - | - |\n| 综采班 | 都到了 | |\n\n完。\n',
    notes: [/第 1 个表格有合并的单元格/],
  },
  {
    habit: 'a frame made of a table with one cell',
    children: [new Table({ rows: [row('框里的话。\n第二段。')] }), ...ps('完。')],
    body: '框里的话。\n\n第二段。\n\n完。\n',
  },
  {
    habit: 'bullets',
    children: [
      p('断电', { bullet: { level: 0 } }),
      p('验电', { bullet: { level: 0 } }),
      ...ps('两样都要。'),
    ],
    body: '- 断电\n- 验电\n\n两样都要。\n',
  },
  {
    habit: 'an unbroken automatic list 1. 2.',
    children: [item('断电'), item('验电'), ...ps('完。')],
    parts: numbered(LevelFormat.DECIMAL, '%1.'),
    body: '1. 断电\n2. 验电\n\n完。\n',
  },
  {
    habit: 'an automatic list that paragraphs interrupt keeps its numbers',
    children: [item('断电'), ...ps('这一步最要紧。'), item('验电'), ...ps('完。')],
    parts: numbered(LevelFormat.DECIMAL, '%1.'),
    body: '1\\. 断电\n\n这一步最要紧。\n\n2\\. 验电\n\n完。\n',
  },
  {
    habit: 'automatic Chinese numerals are headings',
    children: [item('为什么要学'), ...ps('因为缺。'), item('怎么学'), ...ps('跟着学。')],
    parts: numbered(LevelFormat.CHINESE_COUNTING, '%1、'),
    body: '## 一、为什么要学\n\n因为缺。\n\n## 二、怎么学\n\n跟着学。\n',
  },
  {
    habit: 'Shift and Enter before an indented line begins a paragraph',
    children: [
      new Paragraph({
        children: [new TextRun('第一段。'), new TextRun({ text: '　　第二段。', break: 1 })],
      }),
    ],
    body: '第一段。\n\n第二段。\n',
  },
  {
    habit: 'Shift and Enter within a verse stays a line break',
    children: [
      new Paragraph({
        children: [new TextRun('白日依山尽'), new TextRun({ text: '黄河入海流', break: 1 })],
      }),
    ],
    body: '白日依山尽\\\n黄河入海流\n',
  },
  {
    habit: 'half-width punctuation between Han characters',
    children: ps('先断电,再验电;时间:早班。10:30开会，比例3:2。'),
    body: '先断电，再验电；时间：早班。10:30开会，比例3:2。\n',
    notes: [/3 处汉字之间的半角标点/],
  },
  {
    habit: 'signs that Markdown would read as marks',
    children: ps(
      '# 不是标题',
      '*星号*和_下划线_',
      '10~20人和30~40人',
      '[2026]1号',
      '<b>不是标签</b>',
    ),
    body: '\\# 不是标题\n\n\\*星号\\*和_下划线\\_\n\n10~20人和30~40人\n\n\\[2026]1号\n\n\\<b>不是标签\\</b>\n',
  },
  {
    habit: 'raised digits',
    children: [
      new Paragraph({
        children: [
          new TextRun('面积120m'),
          new TextRun({ text: '2', superScript: true }),
          new TextRun('。'),
        ],
      }),
    ],
    body: '面积120m²。\n',
  },
  {
    habit: 'links',
    children: [
      new Paragraph({
        children: [
          new TextRun('见'),
          new ExternalHyperlink({ link: 'https://example.org/a', children: [new TextRun('这里')] }),
        ],
      }),
      ...ps('完。'),
    ],
    body: '见[这里](https://example.org/a)\n\n完。\n',
  },
  {
    habit: 'empty paragraphs and tabs',
    children: [
      ...ps('甲。', '', '　　'),
      new Paragraph({ children: [new TextRun({ children: ['乙', new Tab(), '丙。'] })] }),
    ],
    body: '甲。\n\n乙 丙。\n',
  },
];

describe('a Word file becomes plain Markdown', () => {
  it.each(habits)('$habit', async ({ children, parts, body, notes = [] }) => {
    const entry = await importBytes('心得.docx', await docx([...head(), ...children], parts));
    expect(bodyOf(entry)).toBe(body);
    expect(entry.open).toEqual([]);
    for (const note of notes) expect(entry.notes).toContainEqual(expect.stringMatching(note));
    if (notes.length === 0) expect(entry.notes).toEqual([]);
    expect(frontMatterOf(entry)).toEqual(['title: 学习体会', 'date: 2026-10-16', 'author: 李长河']);
  });
});

describe('pictures', () => {
  let photograph: Buffer;
  beforeAll(async () => {
    photograph = await sharp({
      create: { width: 2400, height: 1200, channels: 3, background: '#8a3324' },
    })
      .jpeg()
      .withExif({
        IFD0: { Make: 'Camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 10/1 0/1' },
      })
      .toBuffer();
  });

  const picture = (data: Buffer, description?: string) =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'jpg',
          data,
          transformation: { width: 400, height: 200 },
          ...(description ? { altText: { name: 'x', title: '', description } } : {}),
        }),
      ],
    });

  it('stand beside the entry, resized, without what the camera wrote, with their words', async () => {
    const entry = await importBytes(
      '心得.docx',
      await docx([...head(), picture(photograph, '班前会上的李长河'), ...ps('完。')]),
    );
    expect(bodyOf(entry)).toBe('![班前会上的李长河](./images/学习体会-1.jpg)\n\n完。\n');
    expect(entry.open).toEqual([]);
    const metadata = await sharp(entry.pictures[0]!.bytes).metadata();
    expect(metadata).toMatchObject({ width: 1600, height: 800, format: 'jpeg' });
    expect(metadata.exif).toBeUndefined();
  });

  it('take their words from a caption, and are open without any', async () => {
    const children = [
      ...head(),
      picture(photograph),
      ...ps('图1 井口的牌子', '正文。'),
      picture(photograph, '图片 2'),
      ...ps('完。'),
    ];
    const entry = await importBytes('心得.docx', await docx(children));
    expect(bodyOf(entry)).toContain('![井口的牌子](./images/学习体会-1.jpg)');
    expect(entry.open).toEqual([expect.stringMatching(/^第 2 张图片没有说明文字/)]);
    expect(entry.draft).toBe(true);
  });

  it('that no browser shows are told, and leave no hole', async () => {
    const entry = await importBytes(
      '心得.docx',
      await docx([...head(), picture(Buffer.from('not a picture')), ...ps('完。')]),
    );
    expect(bodyOf(entry)).toBe('完。\n');
    expect(entry.notes).toContainEqual(expect.stringMatching(/第 1 张图片的格式浏览器显示不了/));
  });
});
