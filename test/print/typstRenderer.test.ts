import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#domain/problem';
import { parseMarkdown, type Token } from '#markdown/parse';
import { stringLiteral } from '#print/typstLiteral';
import { renderTypst } from '#print/typstRenderer';

const rendered = (
  markdown: string,
  more: { missing?: string; tokens?: Token[]; closed?: boolean } = {},
) => {
  const problems: Problem[] = [];
  const code = renderTypst(
    {
      file: 'content/lectures/x.md',
      firstLine: 7,
      key: 't0',
      closed: more.closed ?? false,
      tokens: more.tokens ?? parseMarkdown(markdown).tokens,
    },
    {
      covers: (code) => code !== more.missing?.codePointAt(0),
      picture: (src) =>
        src.includes('pump') ? { path: '/p.jpg', width: 500, height: 300, points: 231 } : undefined,
      href: (href) => (href.startsWith('#') ? undefined : href),
      report: (problem) => problems.push(problem),
    },
  ).source;
  return { code, problems };
};

describe('Typst from Markdown tokens', () => {
  it.each([
    ['words', '安全第一', '{p({"安全第一"})}'],
    ['bold and emphasis', '**先**听*后*看', '{p({strong({"先"});"听";emph({"后"});"看"})}'],
    ['a line break between Han', '安全\n第一', '{p({"安全";"第一"})}'],
    ['a line break between Latin', 'safe\nwork', '{p({"safe";" ";"work"})}'],
    ['a heading', '## 一、先听', '{subhead(2,{"一、先听"})}'],
    ['a tight list', '- 甲\n- 乙', '{ul(({{"甲"}},{{"乙"}},))}'],
    ['an ordered list', '3. 甲', '{ol(3,({{"甲"}},))}'],
    ['what introduces a list', '两样：\n\n- 甲', '{intro({"两样："})\nul(({{"甲"}},))}'],
    [
      'a question and its answer',
      '**问：**甲？\n\n**答：**乙。',
      '{intro({strong({"问："});"甲？"})\np({strong({"答："});"乙。"})}',
    ],
    ['a colon with words after it', '两样：\n\n甲', '{p({"两样："})\np({"甲"})}'],
    ['a quotation', '> 甲', '{quotation({p({"甲"})})}'],
    ['struck words', '~~甲~~', '{p({strike({"甲"})})}'],
    ['code', '`a`', '{p({code-span({"a"})})}'],
    ['a block of code', '```\na"b\n```', '{code-block("a\\"b")}'],
    ['a rule', '---', '{divider()}'],
    [
      'a link whose words are its address',
      '<https://a.b/c>',
      '{p({link("https://a.b/c",{"https://a.b/c"})})}',
    ],
    [
      'a link with words of its own',
      '[甲](https://a.b)',
      '{p({link("https://a.b",{"甲"});link-note({"https://a.b"})})}',
    ],
    ['a link within the page', '[甲](#x)', '{p({{"甲"}})}'],
    ['boxes to tick', '☐ 甲 ☑', '{p({checkbox("empty");" 甲 ";checkbox("ticked")})}'],
    ['a span of time', '8:30—17:00开会', '{p({together("8:30—17:00");"开会"})}'],
    ['what looks like Typst', '#panic() $x$ @b "q" \\\\', '{p({"#panic() $x$ @b \\"q\\" \\\\"})}'],
  ])('sets %s', (_, markdown, code) => expect(rendered(markdown).code).toBe(code));

  it('puts a footnote where it is called, and its repeat as a reference', () => {
    const { code } = rendered('甲[^1]乙[^1]\n\n[^1]: 注文');
    expect(code).toContain('[#footnote({"注文"})<t0-note-1>]');
    expect(code).toContain('footnote(<t0-note-1>)');
    expect(code.match(/注文/g)).toHaveLength(1);
  });

  it.each([
    ['after its last words', '- 甲\n\n乙。', '{ul(({{"甲"}},))\np({"乙。";end-mark})}'],
    [
      'before its footnotes',
      '甲[^1]\n\n[^1]: 注',
      '{p({"甲";[#footnote({"注"})<t0-note-1>];end-mark})}',
    ],
    ['in the last item of a list', '- 甲\n- 乙', '{ul(({{"甲"}},{{"乙";end-mark}},))}'],
    ['in the last quotation', '> 甲', '{quotation({p({"甲";end-mark})})}'],
    ['nowhere in a block of code', '```\n甲\n```', '{code-block("甲")}'],
  ])('closes an article with the mark %s', (_, markdown, code) =>
    expect(rendered(markdown, { closed: true }).code).toBe(code),
  );

  it.each([
    ['a last line with the paragraph before it', '甲\n\n乙。', 'held({p({"甲"})})'],
    ['not a last paragraph of several lines', `甲\n\n${'乙'.repeat(60)}。`, undefined],
    ['not with a paragraph that can give it lines', `${'甲'.repeat(200)}\n\n乙。`, undefined],
    ['not with a list', '- 甲\n\n乙。', undefined],
  ])('keeps together %s', (_, markdown, held) => {
    const { code } = rendered(markdown, { closed: true });
    if (held) expect(code).toContain(held);
    else expect(code).not.toContain('held(');
  });

  it('gives a table its widths, its sides and its head', () => {
    const { code } = rendered('| 名称 | 数目 |\n|---|---|\n| 顶板 | 12 |\n| 支架 | 3 |');
    expect(code).toContain('"align":"left"');
    expect(code).toContain('"align":"right"');
    expect(code).toContain('(({"名称"},{"数目"},),)');
  });

  it('makes a picture a figure of its own, and says where it will be blurred', () => {
    const { code, problems } = rendered('前\n\n![泵](pump.png "图一")\n\n后');
    expect(code).toContain('"alt":"泵"');
    expect(code).toContain('"caption":"图一"');
    expect(problems).toMatchObject([
      { rule: 'image-resolution', file: 'content/lectures/x.md', line: 9, severity: 'warning' },
    ]);
  });

  it.each([
    ['a picture that is not there', '前\n\n![泵](gone.png)', 'image-missing', 'error', 9],
    ['a picture without a description', '![](pump-large.png)', 'image-alt', 'warning', 7],
    ['a skipped heading level', '## 甲\n\n#### 乙', 'heading-skipped', 'warning', 9],
  ])('tells the line of %s', (_, markdown, rule, severity, line) => {
    expect(rendered(markdown).problems).toContainEqual(
      expect.objectContaining({ rule, severity, line, file: 'content/lectures/x.md' }),
    );
  });

  it('prints 〓 for a character without a glyph and names it with its line', () => {
    const { code, problems } = rendered('第一行\n\n这里有😀一个', { missing: '😀' });
    expect(code).toContain('"这里有〓一个"');
    expect(problems).toMatchObject([{ rule: 'glyph-missing', line: 9, severity: 'warning' }]);
    expect(problems[0]!.message).toContain('“😀”（U+1F600）');
  });

  it('refuses a token that it does not know, with file and line', () => {
    const tokens = parseMarkdown('甲\n\n乙').tokens;
    tokens[3]!.type = 'mystery_open';
    tokens[5]!.type = 'mystery_close';
    expect(() => rendered('', { tokens })).toThrow(
      'content/lectures/x.md:9:1  错误  这里的“mystery_open”还不能印刷',
    );
  });

  it('lets nothing that is typed out of its string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const inner = stringLiteral(text).slice(1, -1);
        expect(inner.replace(/\\[\\"nrt]/g, '')).not.toMatch(/["\\\n\r]/);
      }),
    );
  });

  it('never fails on what an editor can type', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '**',
      '*',
      '`',
      '[^1]',
      '\n\n[^1]: ',
      '| a | b |\n|---|---|\n| ',
      '\n',
      '甲乙',
      '😀',
      '![',
      '](',
      ')',
      '"',
      '\\',
      '#',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { code } = rendered(pieces.join(''));
        expect(code.startsWith('{') && code.endsWith('}')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
