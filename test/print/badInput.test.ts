import { afterEach, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { issuePrint } from '#print/fromPublication';
import { PrintProblems } from '#print/printContext';
import {
  lecture,
  type PrintedContent,
  people,
  picture,
  printedContent,
  prose,
} from './printedIssue.ts';
import { readPdf, tight } from './readPdf.ts';

let content: PrintedContent;
afterEach(() => content.remove());

const reading = (design: 'monthly' | 'jianbao') =>
  makeEdition('reading', content.print('2026-03', design), content.context);

/** The message that an editor gets; it must hold no trace of the compiler. */
async function refusal(): Promise<string> {
  try {
    await reading('monthly');
  } catch (error) {
    expect(error).toBeInstanceOf(PrintProblems);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

describe.each(['monthly', 'jianbao'] as const)('%s takes what months bring', (design) => {
  it('a month with one article', async () => {
    content = await printedContent({ ...people, 'lectures/a.md': lecture('只有一篇', prose(300)) });
    const { bytes, pages } = await reading(design);
    expect((await readPdf(bytes)).text).toContain('只有一篇');
    expect(pages).toBeLessThanOrEqual(5);
  });

  it('a month with sixty articles', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `lectures/n${i}.md`,
        lecture(`第${i + 1}篇讲稿的题目`, prose(260)),
      ]),
    );
    content = await printedContent({ ...people, ...files });
    const pdf = await readPdf((await reading(design)).bytes);
    for (let i = 1; i <= 60; i++)
      expect(pdf.outline.some(({ title }) => title === `第${i}篇讲稿的题目`)).toBe(true);
  });

  it('an article of 20,000 characters, whole', async () => {
    const text = Array.from({ length: 100 }, (_, i) => `第${i}段：${prose(180)}`).join('\n\n');
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('很长的一篇', text),
      'lectures/b.md': lecture('另一篇', '短。'),
    });
    const pdf = await readPdf((await reading(design)).bytes);
    for (let i = 0; i < 100; i++)
      expect(pdf.text).toContain(tight(`第${i}段：${prose(180)}`.split('\n\n')[0]!));
  });

  it('a title of 60 characters', async () => {
    const title =
      '关于在停产检修期间组织洗选厂三个班组利用等料间隙开展设备拆装互教活动并把学到的办法写成卡片挂在每台设备旁边的一点体会';
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture(title, prose(300)),
      'lectures/b.md': lecture('乙', prose(200)),
      'lectures/c.md': lecture('丙', prose(200)),
    });
    expect((await readPdf((await reading(design)).bytes)).text).toContain(title);
  });

  it.each([
    ['eight columns', 8, 4],
    ['fourteen columns', 14, 6],
    ['thirty rows of ten long columns', 10, 30],
  ])('a table of %s: nothing is cut off', async (_, columns, rows) => {
    const row = (cell: (column: number) => string) =>
      `| ${Array.from({ length: columns }, (_, i) => cell(i)).join(' | ')} |`;
    const table = [
      row((c) => `第${c}栏的名称`),
      row(() => '---'),
      ...Array.from({ length: rows }, (_, r) => row((c) => `行${r}列${c}的内容`)),
    ].join('\n');
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('宽表', `前面一段。\n\n${table}\n\n后面一段。`),
    });
    const { text } = await readPdf((await reading(design)).bytes);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) expect(text).toContain(`行${r}列${c}的内容`);
  });
});

describe('what cannot be printed is told in the editor’s words', () => {
  it('a picture that does not exist, with file and line', async () => {
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('甲', '一段。\n\n![泵](./images/none.png)'),
    });
    expect(await refusal()).toBe(
      'content/lectures/a.md:9:1  错误  图片“./images/none.png”找不到。请把图片放到本文旁边的文件夹里，或改正文件名',
    );
  });

  it('all faults at once', async () => {
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('甲', '![泵](x.png)'),
      'lectures/b.md': lecture('乙', '一段。\n\n![泵](y.png)'),
    });
    expect((await refusal()).split('\n')).toHaveLength(2);
  });

  it('a rare character, a small picture, no description, a skipped level: warnings, and the file is made', async () => {
    content = await printedContent({
      ...people,
      'lectures/images/s.png': await picture(300, 200),
      'lectures/a.md': lecture('甲', '## 一\n\n#### 二\n\n笑😀脸。\n\n![](./images/s.png)'),
    });
    const { warnings, bytes } = await reading('monthly');
    const told = warnings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'content/lectures/a.md:9 heading-skipped',
        'content/lectures/a.md:11 glyph-missing',
        'content/lectures/a.md:13 image-alt',
        'content/lectures/a.md:13 image-resolution',
      ]),
    );
    expect((await readPdf(bytes)).text).toContain('笑〓脸。');
  });

  it('a cover and a portrait that are too small for their places, where front matter names them', async () => {
    content = await printedContent({
      'people/images/z.png': await picture(120, 150),
      'people/zhou.yaml':
        'name: 周明远\nconsent: 2026-01-01\nportrait:\n  src: ./images/z.png\n  alt: 人像\n',
      'exemplars/images/c.png': await picture(900, 600),
      'exemplars/a.md':
        '---\ntitle: 甲\ndate: 2026-03-10\nyear: 2026\nperson: 周明远\ncitation: 肯学。\ncover:\n  src: ./images/c.png\n  alt: 图\n---\n一段。\n',
    });
    const { warnings } = await reading('monthly');
    expect(warnings.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['content/exemplars/a.md', 8, 8, 'image-resolution'],
      ['content/people/zhou.yaml', 4, 8, 'image-resolution'],
    ]);
    expect(warnings[0]?.message).toContain('每英寸 106 点');
  });

  it('a cover that does not exist', async () => {
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('甲', '一段。', 'cover: { src: ./images/c.png, alt: 图 }\n'),
    });
    expect(await refusal()).toMatch(/^content\/lectures\/a\.md:6:15 {2}错误 {2}图片“c\.png”找不到/);
  });

  it('an empty month has no issue', async () => {
    content = await printedContent({ ...people, 'lectures/a.md': lecture('甲', '一段。') });
    expect(issuePrint(content.publication, '2026-04')).toBeUndefined();
  });
});

describe('an internal publication', () => {
  const internal = `name: 试印学习
organization: 试印社区
site: https://print.example.org
locale: zh-CN
bulletin: { internal: true, permit: 秦内资字第 0001 号, printer: 试印印刷厂, audience: 社区各支部, copies: 120 }
`;

  it.each(['monthly', 'jianbao'] as const)(
    '%s says so on its cover and in its colophon',
    async (design) => {
      content = await printedContent({
        ...people,
        'publication.yaml': internal,
        'lectures/a.md': lecture('甲', '一段。'),
      });
      const pdf = await readPdf((await reading(design)).bytes);
      expect(pdf.pages[0]).toContain('内部资料，免费交流');
      expect(pdf.pages[0]).toContain(tight('秦内资字第 0001 号'));
      for (const words of ['试印印刷厂', '社区各支部', tight('共印 120 份')])
        expect(pdf.text).toContain(words);
    },
  );

  it('has no notice-board edition', async () => {
    content = await printedContent({
      ...people,
      'publication.yaml': internal,
      'lectures/a.md': lecture('甲', '一段。'),
    });
    expect(() => makeEdition('board', content.print('2026-03'), content.context)).toThrow(
      RangeError,
    );
  });
});
