import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Months of the measured content: how many articles each has, and the designs it is set in. */
export const benchMonths = {
  '2026-01': { articles: 4, designs: ['jianbao', 'monthly'] },
  '2026-02': { articles: 39, designs: ['jianbao', 'monthly'] },
  '2026-03': { articles: 72, designs: ['monthly'] },
} as const;

const settings = `name: 量印学习
organization: 量印社区
site: https://bench.example.org
locale: zh-CN
bulletin: { design: jianbao, reportTo: [上级党委], sendTo: [各科室], distributeTo: [各支部] }
`;

const sentences = [
  '班前会上把昨天的活说一遍，谁干的，干到哪一步，今天接着从哪里干起，都记在本子上。',
  '老师傅说，顶板来压以前总有响声，由稀到密，由远到近，听惯了就知道该往哪里退。',
  '图上有、现场找不到的接点，往往就是毛病藏着的地方，要停电、验电、挂牌以后再去摸。',
  '走访的老人里有十九户厕所没有扶手，高度没有准数，让人坐着、站着各比一次再画线。',
  '《安全生产法》写明，从业人员发现直接危及人身安全的紧急情况时，有权停止作业。',
  '读书会上一人读一章，读完说一件自己的事，说不出来的先空着，过三天再来。',
];

/** Three kinds of things that make pages hard: lists, a table, a footnote. */
const apparatus = `
## 一、看到什么

- **响声。** 由稀到密，就要当心。
- **掉渣。** 先掉粉末，再掉小块。

| 看到听到的 | 当班怎么办 |
|---|---|
| 零星掉粉末 | 停下手里的活，重敲一遍 |
| 安全阀连着开 | 马上撤人，清点人数 |

## 二、怎么做

这一条要写进规程[^1]。

[^1]: 规程以现行文本为准。
`;

/** Some 1,500 characters, different for each article so that nothing can be set only once. */
function article(index: number): string {
  const paragraphs = Array.from({ length: 9 }, (_, p) =>
    Array.from({ length: 4 }, (_, s) => sentences[(index * 5 + p * 3 + s) % sentences.length]).join(
      '',
    ),
  );
  return `${paragraphs.slice(0, 5).join('\n\n')}\n${apparatus}\n${paragraphs.slice(5).join('\n\n')}\n`;
}

/** Writes the measured content; the same bytes each time. */
export function writeBenchContent(dir: string): void {
  mkdirSync(join(dir, 'lectures'), { recursive: true });
  mkdirSync(join(dir, 'people'), { recursive: true });
  writeFileSync(join(dir, 'publication.yaml'), settings);
  writeFileSync(join(dir, 'people/zhou.yaml'), 'name: 周明远\n');
  for (const [month, { articles: count }] of Object.entries(benchMonths)) {
    for (let i = 0; i < count; i++) {
      const day = String((i % 28) + 1).padStart(2, '0');
      const fields = `title: 第${i + 1}讲 现场怎么听怎么看\ndate: ${month}-${day}\nkind: hall\nlecturer: 周明远`;
      writeFileSync(
        join(dir, 'lectures', `${month}-${i}.md`),
        `---\n${fields}\n---\n${article(i)}`,
      );
    }
  }
}
