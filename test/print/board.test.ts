import { afterEach, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, printedContent, prose } from './printedIssue.ts';
import { readPdf } from './readPdf.ts';

const longTitle =
  '从班前会十五分钟说起谈谈采煤一队怎样把兄弟矿的好经验搬回来、量一量、改一改、再动手并且在三个月里坚持记账对账的做法和体会';
const points = ['先看清楚顶板', '再动手敲帮问顶', '听到什么做什么', '记在本子上']
  .map((point) => `## ${point}\n\n${prose(200)}`)
  .join('\n\n');
const april = (day: number) =>
  `---\ntitle: ${longTitle.slice(day % 9, 30)}\ndate: 2026-04-${day}\nkind: hall\nlecturer: 周明远\nvenue: 矿办公楼三楼东头大会议室\n---\n还没讲。\n`;

let content: PrintedContent | undefined;
afterEach(() => content?.remove());

async function board(files: Record<string, string>) {
  content = await printedContent({ ...people, ...files });
  return readPdf((await makeEdition('board', content.print('2026-03'), content.context)).bytes);
}

describe('the notice board', () => {
  it('holds one page whatever the month brings', async () => {
    const pdf = await board({
      'lectures/2026/a.md': lecture(longTitle, points, `summary: ${'讲顶板。'.repeat(40)}\n`),
      'lectures/2026/b.md': lecture(longTitle.slice(0, 40), prose(900)),
      'lectures/2026/c.md': lecture(longTitle.slice(4, 44), prose(900)),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [`lectures/2026/n${i}.md`, april(10 + i)]),
      ),
    });
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain(longTitle);
  });

  it('says the lead’s points, its deck and the next month’s dates where there is room', async () => {
    const pdf = await board({
      'lectures/2026/a.md': lecture('顶板会说话', points, 'summary: 一个老队长讲顶板。\n'),
      'lectures/2026/n.md': april(10),
    });
    for (const words of [
      '再动手敲帮问顶',
      '一个老队长讲顶板。',
      '10日周五',
      '矿办公楼三楼东头大会议室',
    ])
      expect(pdf.text).toContain(words);
  });
});
