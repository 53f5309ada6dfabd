import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent, prose } from './printedIssue.ts';
import { type SetWords, typeOnPages } from './typeOnPage.ts';

const next = (day: number, title: string, place: string) =>
  `---\ntitle: ${title}\ndate: 2026-04-${day}\nkind: hall\nlecturer: 周明远\nvenue: ${place}\n---\n讲。\n`;

let content: PrintedContent;
let page: SetWords[];
beforeAll(async () => {
  content = await printedContent({
    ...people,
    ...Object.fromEntries(
      ['甲', '乙', '丙'].map((name) => [`lectures/${name}.md`, lecture(name, prose(200))]),
    ),
    'lectures/d.md': next(10, '身边的劳动法', '矿办公楼三楼会议室'),
    'lectures/e.md': next(21, '重阳节前后走访独居老人的几件事', '社区活动中心二楼礼堂'),
  });
  const { bytes } = await makeEdition('reading', content.print('2026-03'), content.context);
  const pages = await typeOnPages(bytes);
  page = pages.find((words) =>
    words.some(({ words: each, size }) => each.includes('月学习日历') && size > 20),
  )!;
});
afterAll(() => content.remove());

/** Lines of a size, by their place: the words of a line may be set in pieces. */
function linesOf(size: number): string[] {
  const lines = Map.groupBy(
    page.filter((each) => Math.abs(each.size - size) < 0.01),
    ({ x, y }) => `${Math.round(y)} ${Math.floor((x - 54) / 69)}`,
  );
  return [...lines.values()].map((line) => line.map(({ words }) => words).join(''));
}

describe('the calendar of next month', () => {
  it('parts no word in the narrow cell of a day, nor the dots of what is cut', () => {
    const lines = linesOf(8);
    for (const line of ['劳动法', '会议室'])
      expect(
        lines.some((each) => each.endsWith(line)),
        line,
      ).toBe(true);
    expect(lines.filter((line) => /^[…室法]/u.test(line))).toEqual([]);
  });

  it('sets the place of a date on one line', () => {
    const list = linesOf(9.5).join('\n');
    expect(list).toContain('矿办公楼三楼会议室');
    expect(list).toContain('社区活动中心二楼礼堂');
  });
});
