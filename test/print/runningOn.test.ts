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
async function withLines(lines: number, more = ''): Promise<SetWords[][]> {
  const text = `${more}${prose(450)}\n\n${'就这一行。\n\n'.repeat(lines)}`;
  const readBody = async () => ({ text, line: 1 });
  const { bytes } = await makeEdition('reading', content.print('2026-03'), {
    ...content.context,
    readBody,
  });
  return typeOnPages(bytes);
}

const opens = (page: SetWords[], title: string) =>
  page.find(({ words, size }) => words === title && size === 16);

const together = (pages: SetWords[][]) =>
  pages.some((page) => opens(page, '头一回') && opens(page, '第二回'));
const wordsOf = (page: SetWords[] | undefined) => (page ?? []).map(({ words }) => words).join('');

describe('short pieces of the magazine', () => {
  /** The issue with the fewest lines that part the first two pieces. */
  let parted: SetWords[][];
  beforeAll(async () => {
    let lines = 0;
    parted = await withLines(lines);
    expect(together(parted)).toBe(true);
    while (together(parted)) parted = await withLines(++lines);
  });

  it('follow on the page as long as the head and four lines of the text have room', () => {
    const at = parted.findLastIndex((page) => opens(page, '第二回'));
    const used = Math.max(...textLines(parted[at - 1]!));
    // Two lines part it from the piece before; its text begins below its head.
    const needed = 2 + Math.min(...textLines(parted[at]!)) + 3;
    expect(used + needed).toBeGreaterThan(40);
  });

  it('close a page that they leave short with lines to write on', async () => {
    const last = (pages: SetWords[][]) => pages.find((page) => opens(page, '头一回'));
    expect(wordsOf(last(parted))).toContain('记两笔');
    expect(wordsOf(last(await withLines(0)))).not.toContain('记两笔');
  });

  it('close it with words that an editor stressed, where there are any left', async () => {
    // The covers and the section's own end take the first three.
    const stressed = ['一', '二', '三', '四'].map((n) => `第${n}遍先听一听再动手。`);
    const pages = await withLines(0, stressed.map((words) => `**${words}**\n\n`).join(''));
    const page = pages.find((each) => opens(each, '头一回'))!;
    expect(opens(page, '第二回')).toBeUndefined();
    expect(wordsOf(page)).not.toContain('记两笔');
    const quoted = page.filter(({ size }) => size === 15).map(({ words }) => words);
    expect(quoted).toEqual([stressed[3]]);
  });

  it('end the lines of lifted words by sense, within the measure', async () => {
    const stressed = '一遍听不清再听一遍。听清以后先停下来，再叫班长到跟前看过才准动手。';
    const pages = await withLines(0, `**${stressed}**\n\n`);
    const lines = pages.flatMap((page) => {
      const large = page.filter(({ words, size }) => size > 14 && stressed.includes(words));
      return [...Map.groupBy(large, ({ y }) => Math.round(y)).values()];
    });
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(wordsOf(line)).toMatch(/[。，]$/);
      const edge = Math.max(...line.map(({ x, words, size }) => x + [...words].length * size));
      expect(edge).toBeLessThan(595 - 50);
    }
  });
});
