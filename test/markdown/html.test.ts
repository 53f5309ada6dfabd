import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingsOf } from '#markdown/headings';
import { renderHtml } from '#markdown/html';
import { parseMarkdown } from '#markdown/parse';
import { softBreak } from '#markdown/softBreak';
import { textBlocks } from '#markdown/text';

const render = (body: string) =>
  renderHtml(parseMarkdown(body), { picture: () => undefined, speakerHref: () => undefined });

describe('Chinese text', () => {
  it.each([
    ['**“学习”**二字', '<strong>“学习”</strong>二字'],
    ['**注意：**请断电', '<strong>注意：</strong>请断电'],
    ['10~20人和30~40人', '10~20人和30~40人'],
    ['会议10:30开始', '会议10:30开始'],
    ['矿上\n的人', '矿上的人'],
    ['用Excel\nsheet做表', '用Excel\nsheet做表'],
    [
      '见https://a.example/x。然后',
      '见<a href="https://a.example/x" rel="noopener">https://a.example/x</a>。然后',
    ],
    ['www.example.org 不是链接', 'www.example.org 不是链接'],
  ])('%j', (body, html) => expect(render(body)).toBe(`<p>${html}</p>\n`));

  it.each([
    ['矿', '上', ''],
    ['。', 'A', ''],
    ['A', 'b', ' '],
    ['3', '4', ' '],
  ])('a line break between %s and %s becomes %j', (before, after, expected) =>
    expect(softBreak(before, after)).toBe(expected),
  );
});

describe('safety', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img'],
    ['[点](javascript:alert(1))', '[点](javascript:alert(1))'],
    ['[点](<data:text/html,x>)', '[点]'],
  ])('%s stays text', (body, text) => {
    const html = render(body);
    expect(html).toContain(text);
    expect(html).not.toMatch(/<(script|img|iframe|a )/);
  });

  it('needs no inline style: table alignment is a class', () => {
    const html = render('| 甲 | 乙 |\n| :-- | --: |\n| 1 | 2 |');
    expect(html).toContain('<th scope="col" class="align-start">');
    expect(html).toContain('<td class="align-end">2</td>');
    expect(html).not.toContain('style=');
  });

  it('writes no script, style or event handler, whatever is typed', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '**',
      '`',
      '[a](',
      ')',
      '![',
      '|',
      '\n',
      '# ',
      '学',
      'javascript:',
      'onload=',
      '&',
      '[^1]',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = render(pieces.join(''));
        const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
        for (const tag of tags) {
          const names = [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([a-z-]+)=/gi)].map(
            ([, name]) => name!,
          );
          expect(names.every((name) => !/^(on|style)/i.test(name))).toBe(true);
          expect(tag).not.toMatch(/^<(script|style|iframe)/i);
        }
      }),
    );
  });
});

describe('addresses of headings', () => {
  it('differ from each other and start below the title', () => {
    const headings = [...headingsOf(parseMarkdown('# 甲\n\n## 甲\n\n### 乙 2.1').tokens).values()];
    expect(headings.map(({ id, level }) => [id, level])).toEqual([
      ['甲', 2],
      ['甲-2', 2],
      ['乙-2-1', 3],
    ]);
  });
});

it('tells the text of every block with its line', () => {
  const { tokens } = parseMarkdown(
    '# 题\n\n一段[链接](/x/)和**粗**字。\n\n- 甲\n- 乙\n\n| 头 |\n| --- |\n| 格 |\n\n注[^1]\n\n[^1]: 脚注。',
  );
  expect(textBlocks(tokens).map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['heading', '题', 0],
    ['paragraph', '一段链接和粗字。', 2],
    ['paragraph', '甲', 4],
    ['paragraph', '乙', 5],
    ['cell', '头', 7],
    ['cell', '格', 9],
    ['paragraph', '注', 11],
    ['paragraph', '脚注。', 13],
  ]);
});
