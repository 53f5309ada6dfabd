import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent, prose } from './printedIssue.ts';

/** GB/T 9704-2012: a text area of 156 × 225 mm holds 22 lines of 28 characters. */
const points = 72 / 25.4;
const size = (156 / 28) * points;
const pitch = (225 / 22) * points;

const body = `${prose(600)}

## 一、先看

### （一）看顶板

- 第一样
- 第二样

| 名称 | 数目 |
|---|---:|
| 顶板 | 12 |
| 支架 | 3 |

1. 先停机
2. 再上锁

> 引一句话。

${prose(3000)}
`;

interface Line {
  y: number;
  words: string;
}

/** Lines in the body's size, page by page, from the top. */
async function bodyLines(bytes: Uint8Array): Promise<Line[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      if (Math.abs(Math.hypot(item.transform[2], item.transform[3]) - size) > 0.1) continue;
      const y = Math.round(item.transform[5] * 10) / 10;
      lines.set(y, (lines.get(y) ?? '') + item.str);
    }
    pages.push([...lines].map(([y, words]) => ({ y, words })).sort((a, b) => b.y - a.y));
  }
  await document.destroy();
  return pages;
}

describe('the page of a 简报', () => {
  let content: PrintedContent;
  let pages: Line[][];
  beforeAll(async () => {
    content = await printedContent({
      ...people,
      'lectures/2026/a.md': lecture('顶板会说话', body, 'summary: 一个老队长讲顶板。\n'),
      'lectures/2026/b.md': lecture('听矿压', prose(800)),
    });
    const { bytes } = await makeEdition(
      'reading',
      content.print('2026-03', 'jianbao'),
      content.context,
    );
    pages = await bodyLines(bytes);
  });
  afterAll(() => content.remove());

  it('holds 22 lines of 28 characters', () => {
    const full = pages.filter((lines) => lines.length === 22);
    expect(full.length).toBeGreaterThan(1);
    const longest = full.flat().map(({ words }) => [...words].length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(30);
    expect(longest.filter((count) => count === 28).length).toBeGreaterThan(10);
  });

  it('keeps heads, headings, lists, tables and text on one grid', () => {
    const first = Math.max(...pages.slice(1).flatMap((lines) => lines.map(({ y }) => y)));
    // The first page hangs from the masthead.
    for (const [index, lines] of pages.slice(1).entries()) {
      for (const { y, words } of lines) {
        const steps = (first - y) / pitch;
        expect(Math.abs(steps - Math.round(steps)) * pitch, `${index + 2}: ${words}`).toBeLessThan(
          0.3,
        );
      }
    }
  });
});
