import { describe, expect, it } from 'vitest';
import { placesOf, problemsOf } from './contentFixture.ts';

const page = (body: string) => ({ 'pages/about.mdx': `---\ntitle: 关于\n---\n${body}\n` });

describe('a page in MDX is told of what its compiler would refuse', () => {
  it.each([
    ['a brace that nothing closes', '正文。\n\n{甲\n\n乙', '6:1 error mdx-syntax', '\\{'],
    ['a brace around words', '温度 {2 度} 以上。', '4:6 error mdx-syntax', '\\{'],
    ['a brace around one word', '见 {附件}。', '4:3 error mdx-name', '“附件”'],
    ['a comment of HTML', '<!-- 注 -->', '4:2 error mdx-syntax', '{/*'],
    ['an address in angle brackets', '<https://a.org>', '4:8 error mdx-syntax', '[文字](网址)'],
    ['a sign of less than', '瓦斯<1%。', '4:4 error mdx-syntax', '\\<'],
    ['a tag that nothing closes', '甲。\n\n<div>\n\n乙。', '6:1 error mdx-syntax', '“<div>”'],
    ['an attribute that nothing closes', '<div class="甲>乙', '4:1 error mdx-syntax', '\\<'],
    ['tags that do not match', '<b>甲</i>', '4:5 error mdx-syntax', '“</i>”'],
    ['a line that is no import', 'import 甲 自 乙', '4:10 error mdx-syntax', 'import'],
    ['a component that there is not', '甲。\n\n<Foo />', '6:1 error mdx-name', 'DoDont'],
    ['one that stands in another', '<DoDont><Foo /></DoDont>', '4:9 error mdx-name', '“<Foo>”'],
  ])('%s', async (_, body, place, words) => {
    const problems = await problemsOf(page(body));
    expect(placesOf(problems)).toEqual([`pages/about.mdx:${place}`]);
    expect(problems[0]?.message).toContain(words);
  });

  it('all pages at once, each component with its line', async () => {
    const problems = await problemsOf({
      ...page('<Foo />\n\n<Bar />'),
      'pages/contact.mdx': '---\ntitle: 联系\n---\n{甲\n',
    });
    expect(placesOf(problems)).toEqual([
      'pages/about.mdx:4:1 error mdx-name',
      'pages/about.mdx:6:1 error mdx-name',
      'pages/contact.mdx:4:1 error mdx-syntax',
    ]);
  });

  it('in a draft as a warning', async () => {
    const problems = await problemsOf({
      'pages/about.mdx': '---\ntitle: 关于\nstatus: draft\n---\n{甲\n',
    });
    expect(placesOf(problems)).toEqual(['pages/about.mdx:5:1 warning mdx-syntax']);
  });
});

it.each([
  ['components of the house', '<FieldTable of="lectures" />'],
  ['what the page imports', "import { Chart } from './chart.js'\n\n<Chart.Bar />\n\n{Chart}"],
  ['what the page declares', 'export const day = "2026-10-15"\n\n{day}'],
  ['a comment', '{/* 给后来的人 */}'],
  ['signs with a backslash', '\\{甲\\} \\<乙\\>，1 < 2。'],
  ['its own data', '{props.title}'],
])('a page in MDX may hold %s', async (_, body) => {
  expect(await problemsOf(page(body))).toEqual([]);
});
