import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#print/editions';
import { lecture, type PrintedContent, people, picture, printedContent } from './printedIssue.ts';
import { type SetWords, typeOnPages } from './typeOnPage.ts';

const sentences = [
  '老师傅说，顶板来压以前总有响声，由稀到密，由远到近，听惯了就知道该往哪里退。',
  '图上有、现场找不到的接点，往往就是毛病藏着的地方，要停电、验电、挂牌以后再去摸。',
  '走访的老人里有十九户厕所没有扶手，高度没有准数，让人坐着、站着各比一次再画线。',
  '读书会上一人读一章，读完说一件自己的事，说不出来的先空着，过三天再来。',
];

/** Paragraphs of different lengths, so that columns end in every way. */
const text = (seed: number, paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, p) =>
    Array.from(
      { length: 1 + ((seed + p) % 4) },
      (_, s) => sentences[(seed * 3 + p * 2 + s) % sentences.length],
    ).join(''),
  ).join('\n\n');

const between = ['## 小节\n\n', '- 先看\n- 再看\n\n', '![泵](./pump.png)\n\n', '### 细目\n\n', ''];
const body = (seed: number): string =>
  `${text(seed, 3 + (seed % 3))}\n\n${between[seed % between.length]}${text(seed + 1, 2 + (seed % 5))}`;

const pitch = 17.5;
const isBody = ({ size }: SetWords) => Math.abs(size - 10.5) < 0.01;
const middle = 297;
const beside = (a: SetWords, b: SetWords) => a.x > middle === b.x > middle;

let content: PrintedContent;
let pages: SetWords[][];

beforeAll(async () => {
  const files = Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [`lectures/n${i}.md`, lecture(`第${i + 1}讲`, body(i))]),
  );
  content = await printedContent({
    ...people,
    ...files,
    'lectures/pump.png': await picture(900, 500),
  });
  const { bytes } = await makeEdition('reading', content.print('2026-03'), content.context);
  pages = (await typeOnPages(bytes)).slice(2, -4);
}, 60_000);
afterAll(() => content.remove());

describe('pages of the magazine', () => {
  it('have common baselines in both columns', () => {
    const off = pages.flatMap((page, i) => {
      const lines = page.filter(isBody);
      const left = lines.filter(({ x }) => x < middle - 20);
      return lines
        .filter(({ x }) => x > middle)
        .filter(
          ({ y }) =>
            !left.some((other) => {
              const steps = (y - other.y) / pitch;
              return Math.abs(steps - Math.round(steps)) < 0.02;
            }) && left.length > 0,
        )
        .map(({ words }) => `${i}: ${words}`);
    });
    expect(off).toEqual([]);
  });

  it('set no line over another', () => {
    const over = pages.flatMap((page, i) =>
      page.flatMap((a) =>
        page
          .filter((b) => b !== a && Math.abs(a.x - b.x) < 8 && Math.abs(a.y - b.y) > 0.5)
          .filter((b) => Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.9)
          .map((b) => `${i}: ${a.words} / ${b.words}`),
      ),
    );
    expect(over).toEqual([]);
  });

  it('end no paragraph in a lone character', () => {
    const lone = pages.flatMap((page) => {
      const lines = page.filter(isBody);
      return lines.filter(
        (line) =>
          /^\p{Script=Han}[。！？]$/u.test(line.words) &&
          !lines.some((other) => other !== line && other.y === line.y && beside(other, line)),
      );
    });
    expect(lone).toEqual([]);
  });

  it('end the columns of an article level, but for the picture that would not part', () => {
    const uneven = pages.flatMap((page, i) => {
      const lowest = (column: SetWords[]) => Math.min(...column.map(({ y }) => y));
      const lines = page.filter(isBody);
      const [left, right] = [
        lines.filter(({ x }) => x < middle),
        lines.filter(({ x }) => x > middle),
      ];
      if (left.length === 0 || right.length === 0) return [];
      const apart = Math.round(Math.abs(lowest(left) - lowest(right)) / pitch);
      return apart > 9 ? [`${i}: ${apart}`] : [];
    });
    expect(uneven).toEqual([]);
  });
});
