import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { type PrintedContent, people, printedContent, prose } from './printedIssue.ts';
import { type SetWords, typeOnPages } from './typeOnPage.ts';

const experience = (day: number, title: string) =>
  `---\ntitle: ${title}\ndate: 2026-03-${day}\nauthor: 周明远\nsummary: 一句话的提要。\n---\n一段。\n`;

const pitch = 17.5;
/** The baseline of a page's first line. */
const top = 841.89 - 82 - 0.88 * 10.5;
const lineAt = ({ y }: SetWords) => Math.round((top - y) / pitch) + 1;
const textLines = (page: SetWords[]) =>
  page.filter(({ size }) => Math.abs(size - 10.5) < 0.01).map(lineAt);

let content: PrintedContent;
beforeAll(async () => {
  content = await printedContent({
    ...people,
    'experiences/a.md': experience(10, '头一回'),
    'experiences/b.md': experience(11, '第二回'),
    'experiences/c.md': experience(12, '第三回'),
  });
});
afterAll(() => content.remove());

/** The pages of an issue whose pieces have so many lines more. */
async function withLines(lines: number): Promise<SetWords[][]> {
  const text = `${prose(450)}\n\n${'就这一行。\n\n'.repeat(lines)}`;
  const readBody = async () => ({ text, line: 1 });
  const { bytes } = await makeEdition('reading', content.print('2026-03'), {
    ...content.context,
    readBody,
  });
  return typeOnPages(bytes);
}

const opens = (page: SetWords[], title: string) =>
  page.find(({ words, size }) => words === title && size === 16);

describe('short pieces of the magazine', () => {
  it('follow on the page as long as the head and four lines of the text have room', async () => {
    let lines = 0;
    let pages = await withLines(lines);
    const together = () => pages.some((page) => opens(page, '头一回') && opens(page, '第二回'));
    expect(together()).toBe(true);
    while (together()) pages = await withLines(++lines);
    const at = pages.findLastIndex((page) => opens(page, '第二回'));
    const used = Math.max(...textLines(pages[at - 1]!));
    // Two lines part it from the piece before; its text begins below its head.
    const needed = 2 + Math.min(...textLines(pages[at]!)) + 3;
    expect(used + needed).toBeGreaterThan(40);
  });
});
