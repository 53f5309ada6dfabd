import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent, prose } from './printedIssue.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';
import { typeOnPages } from './typeOnPage.ts';

const columns = Array.from({ length: 12 }, (_, i) => `第${i + 1}项指标名称`);
const wide = `| ${columns.join(' | ')} |\n|${'---|'.repeat(12)}\n| ${columns.map((_, i) => `${i}项说明文字`).join(' | ')} |`;
const session = (day: number) =>
  `---\ntitle: 支部学习第${day}次\ndate: 2026-03-${day}\nkind: branch\nbranches: [cm]\n---\n学了规程。\n`;

describe('large print', () => {
  let content: PrintedContent;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    content = await printedContent({
      ...people,
      'branches/cm.yaml': 'name: 采煤支部\nkind: branch\n',
      'lectures/2026/a.md': lecture('顶板会说话', `${prose(500)}\n\n${wide}\n`),
      'experiences/2026/b.md':
        '---\ntitle: 一张图纸\ndate: 2026-03-20\nauthor: 周明远\n---\n看图找接点。\n',
      'sessions/2026/c.md': session(21),
      'sessions/2026/d.md': session(22),
    });
    bytes = (await makeEdition('large', content.print('2026-03'), content.context)).bytes;
    pdf = await readPdf(bytes);
  });
  afterAll(() => content.remove());

  it('has no page of its running head alone', () => {
    for (const [i, words] of pdf.pages.entries())
      expect(words.length, `page ${i + 1}: ${words}`).toBeGreaterThan(30);
  });

  it('lets a short article follow the one before on its page', () => {
    const both = pdf.pages.filter(
      (words) => words.includes('支部学习第21次') && words.includes('支部学习第22次'),
    );
    // The contents name both, too.
    expect(both.some((words) => words.includes('学了规程。'))).toBe(true);
  });

  it('tells a table of many columns row by row, no smaller than the rest', async () => {
    expect(pdf.text).toContain('第12项指标名称：11项说明文字');
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item) || !item.str.includes('说明文字')) continue;
        expect(Math.hypot(item.transform[2], item.transform[3])).toBeGreaterThanOrEqual(18);
      }
    }
    await document.destroy();
  });
});

describe('an article in large print', () => {
  let content: PrintedContent;
  beforeAll(async () => {
    const facts =
      'summary: 老队长讲顶板来压以前会出哪些声、掉哪些渣，敲帮问顶怎么站、怎么敲。\naudience: 86\n';
    content = await printedContent({
      ...people,
      'lectures/a.md': lecture('前一课', '一段。', facts),
      'lectures/b.md': lecture('后一课', '一段。', facts),
    });
  });
  afterAll(() => content.remove());

  /** The page on which the second article begins, after so many lines of the first. */
  async function openingAfter(lines: number) {
    const bodyOf = (path: string) =>
      path.includes('a.md') ? '就这一行。\n\n'.repeat(lines) : prose(300);
    const { bytes } = await makeEdition('large', content.print('2026-03'), {
      ...content.context,
      readBody: async (path) => ({ text: bodyOf(path), line: 1 }),
    });
    const pages = (await typeOnPages(bytes)).slice(2);
    const page = pages.find((each) => each.some(({ words }) => words === '后一课'))!;
    const title = page.find(({ words }) => words === '后一课')!;
    const below = page.filter(({ y }) => y < title.y);
    return { follows: title.y < 600, text: below.some(({ words }) => words.startsWith('班前会')) };
  }

  it('begins on a page only with a line of its text, if the page is half full before', async () => {
    const openings = [];
    for (let lines = 1; lines <= 14; lines++) openings.push(await openingAfter(lines));
    expect(openings.some(({ follows }) => follows)).toBe(true);
    expect(openings.some(({ follows }) => !follows)).toBe(true);
    expect(openings.every(({ text }) => text)).toBe(true);
  });

  it('has two rows at least of a table of four tall ones on a page', async () => {
    const cell = '截齿缺损，螺栓松动，油位，冷却水和喷雾，电缆和夹板，急停和闭锁灵不灵。'.repeat(2);
    const rows = ['甲班', '乙班', '丙班', '丁班'];
    const table = `| 谁来做 | 看什么 |\n|---|---|\n${rows.map((row) => `| ${row} | ${cell} |\n`).join('')}`;
    const counts = new Set<number>();
    for (let lines = 1; lines <= 12; lines++) {
      const text = `${'就这一行。\n\n'.repeat(lines)}## 四检\n\n${table}`;
      const { bytes } = await makeEdition('large', content.print('2026-03'), {
        ...content.context,
        readBody: async () => ({ text, line: 1 }),
      });
      for (const page of await typeOnPages(bytes))
        counts.add(page.filter(({ words }) => rows.includes(words)).length);
    }
    expect([...counts].sort()).toEqual([0, 2, 4]);
  });
});
