import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import {
  lecture,
  type PrintedContent,
  people,
  picture,
  printedContent,
  prose,
} from './printedIssue.ts';
import { typeOnPages } from './typeOnPage.ts';

let content: PrintedContent;
beforeAll(async () => {
  content = await printedContent({
    ...people,
    'lectures/pump.png': await picture(1300, 700),
    'lectures/a.md': lecture('前一课', '一段。'),
  });
});
afterAll(() => content.remove());

/** Millimetres left white under the text before a picture that went to the next page. */
async function leftWhite(
  edition: 'reading' | 'large',
  design: 'jianbao' | 'monthly',
  lines: number,
  foot: number,
): Promise<number> {
  const text = `${'就这一行。\n\n'.repeat(lines)}![泵](./pump.png "水泵的样子")\n\n${prose(400)}`;
  const { bytes } = await makeEdition(edition, content.print('2026-03', design), {
    ...content.context,
    readBody: async () => ({ text, line: 1 }),
  });
  const pages = await typeOnPages(bytes);
  const before = pages.findLastIndex((page) => page.some(({ words }) => words === '就这一行。'));
  if (pages[before]!.some(({ words }) => words.startsWith('水泵'))) return 0;
  const ys = pages[before]!.filter(({ words }) => words === '就这一行。').map(({ y }) => y);
  return ((Math.min(...ys) - foot) / 72) * 25.4;
}

it.each([
  ['a 简报', 'reading', 'jianbao', 99],
  ['the large print', 'large', 'monthly', 92],
] as const)(
  'a picture of %s is set narrower rather than leave a third of the page white',
  async (_, edition, design, foot) => {
    const whites: number[] = [];
    for (let lines = 14; lines < 34; lines++)
      whites.push(await leftWhite(edition, design, lines, foot));

    expect(whites.some((white) => white > 0)).toBe(true);
    expect(Math.max(...whites)).toBeLessThan(75);
  },
);
