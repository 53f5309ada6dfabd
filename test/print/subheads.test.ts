import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent } from './printedIssue.ts';
import { type SetWords, typeOnPages } from './typeOnPage.ts';

const long = '走访的老人里有十九户厕所没有扶手，高度没有准数，让人坐着、站着各比一次再画线。';
/** What may follow a subhead: its first line could stand there alone. */
const followers = [
  '- 先看顶板\n- 再看支架\n- 后看退路',
  `- 先看顶板\n- ${long}\n- 后看退路`,
  '1. 先停机\n2. 再上锁',
  `> 引一句话。\n>\n> ${long}`,
  `只有这一行。\n\n${long}`,
  `只有这一行。\n\n${'另一行。\n\n'.repeat(2)}`,
];
/** Sections of different lengths, so that subheads come upon every line of a column. */
const sections = Array.from(
  { length: 60 },
  (_, i) =>
    `## 小节${i}\n\n${followers[i % followers.length]}\n\n${long.repeat(1 + (i % 5))}\n\n${'一行。\n\n'.repeat(i % 4)}`,
).join('');

const speeches = Array.from(
  { length: 40 },
  (_, i) =>
    `## 小节${i}\n\n主持人：说说看。\n\n李长河：${i % 2 ? long : '先看顶板。'}\n\n${`李长河：${long.repeat(1 + (i % 3))}\n\n`.repeat(i % 3)}`,
).join('');
const forum = `---\ntitle: 班前会怎么开\ndate: 2026-03-16\ntheme: 立足岗位\nmoderator: 周明远\nparticipants: [李长河]\n---\n${speeches}`;

let content: PrintedContent;
beforeAll(async () => {
  content = await printedContent({
    ...people,
    'lectures/a.md': lecture('顶板会说话', sections),
    'lectures/b.md': lecture('照表做', `| 名称 |\n|---|\n| 顶板 |\n\n${sections}`),
    'forums/c.md': forum,
  });
});
afterAll(() => content.remove());

const middle = 297;

/** Baselines of a column, from the top, and where its subheads stand. */
function columnsOf(page: SetWords[], twoColumns: boolean, foot: number) {
  const lines = page.filter(({ y }) => y > foot);
  const parts = twoColumns
    ? [lines.filter(({ x }) => x < middle), lines.filter(({ x }) => x > middle)]
    : [lines];
  return parts.map((part) => ({
    baselines: [...new Set(part.map(({ y }) => Math.round(y)))].sort((a, b) => b - a),
    subheads: part.filter(({ words }) => words.startsWith('小节')),
  }));
}

describe.each([
  ['the magazine', 'reading', 'monthly', 60],
  ['a 简报', 'reading', 'jianbao', 95],
  ['the large print', 'large', 'monthly', 85],
] as const)('subheads of %s', (_, edition, design, foot) => {
  it('have two lines at least below them in their column', async () => {
    const { bytes } = await makeEdition(edition, content.print('2026-03', design), content.context);
    const below = (await typeOnPages(bytes)).flatMap((page, i) => {
      const columns = edition === 'reading' && design === 'monthly' && !page.some(isBesideMargin);
      return columnsOf(page, columns, foot).flatMap(({ baselines, subheads }) =>
        subheads.map(({ y, words }) => ({
          at: `page ${i + 1}: ${words}`,
          lines: baselines.filter((other) => other < Math.round(y) - 2).length,
        })),
      );
    });
    expect(below.filter(({ lines }) => lines < 5).length).toBeGreaterThan(4);
    expect(below.filter(({ lines }) => lines < 2)).toEqual([]);
  });
});

/** A line of the nine columns runs over the middle of the page. */
function isBesideMargin({ x, words, size }: SetWords): boolean {
  return (
    Math.abs(size - 10.5) < 0.01 && x < middle - 30 && x + [...words].length * size > middle + 60
  );
}
