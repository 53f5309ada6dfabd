import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent, prose } from './printedIssue.ts';
import { type ReadPdf, readPdf, tight } from './readPdf.ts';
import { type SetWords, typeOnPages } from './typeOnPage.ts';

const experience = (i: number) =>
  `---\ntitle: 第${i}次试过以后\ndate: 2026-03-12\nauthor: 周明远\n---\n${prose(260)}\n`;

let content: PrintedContent;
let pdf: ReadPdf;
let pages: SetWords[][];

beforeAll(async () => {
  const many = <T>(count: number, each: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => each(i + 1));
  content = await printedContent({
    ...people,
    ...Object.fromEntries(many(5, (i) => [`lectures/${i}.md`, lecture(`第${i}课`, prose(260))])),
    ...Object.fromEntries(many(55, (i) => [`experiences/${i}.md`, experience(i)])),
  });
  const { bytes } = await makeEdition('reading', content.print('2026-03'), content.context);
  pdf = await readPdf(bytes);
  pages = await typeOnPages(bytes);
}, 60_000);
afterAll(() => content.remove());

const opening = (label: string) =>
  pages.findIndex((page) => page.some(({ words, size }) => words.startsWith(label) && size > 40));

describe('an issue of sixty articles', () => {
  it('opens a section of very many with a page of its own that lists them all with their pages', () => {
    const at = opening('心得');
    expect(pages[at]!.some(({ words, size }) => words === '心得' && size === 84)).toBe(true);
    const listed = pdf.pages[at]!;
    for (let i = 1; i <= 55; i++) {
      const title = `第${i}次试过以后`;
      const mark = pdf.outline.find((item) => tight(item.title) === title)!;
      expect(listed, title).toContain(`${title}周明远${mark.page}`);
    }
    expect(pdf.pages[at + 1]).toMatch(/第\d+次试过以后/);
  });

  it('opens its other sections as ever', () => {
    expect(pages[opening('讲座')]!.some(({ words, size }) => words === '讲座' && size === 42)).toBe(
      true,
    );
  });

  it('lists what every issue has below the articles, too', () => {
    const contents = pdf.pages.find((words) => words.includes('本期60篇'))!;
    expect(contents).toMatch(/数说本月\d+四月学习日历\d+怎样来稿\d+/);
  });

  it('has no page without words', () => {
    // Neither the saying's page nor the back cover has any here.
    expect(pdf.pages.filter((words) => words.length < 30).length).toBeLessThan(3);
  });
});
