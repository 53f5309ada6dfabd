import { describe, expect, it } from 'vitest';
import { applyEdits } from '#checks/applyEdits';
import { isBankCard, isIdentityCard } from '#checks/numbersOfPersons';
import { lecture, placesOf, problemsOf } from './contentFixture.ts';

interface Case {
  fault: string;
  body: string;
  told: string[];
  words?: string[];
  /** The body after the fix. */
  fixed?: string;
}

const path = 'lectures/2026/x.md';

const typography: Case[] = [
  {
    fault: 'a heading of the first level',
    body: '# 讲什么\n',
    told: ['7:1 warning heading-level'],
    words: ['“##”'],
  },
  {
    fault: 'a level left out',
    body: '## 一\n\n#### 二\n',
    told: ['9:1 warning heading-level'],
    words: ['“###”'],
  },
  {
    fault: 'a first heading of the third level',
    body: '### 一\n',
    told: ['7:1 warning heading-level'],
    words: ['“##”'],
  },
  {
    fault: 'a heading without its space',
    body: '##一、开头\n',
    told: ['7:1 warning heading-mark'],
    words: ['空一格'],
    fixed: '## 一、开头\n',
  },
  {
    fault: 'full-width heading marks',
    body: '＃＃ 一、开头\n',
    told: ['7:1 warning heading-mark'],
    fixed: '## 一、开头\n',
  },
  {
    fault: 'bold with a space inside',
    body: '要** 记住**这句。\n',
    told: ['7:2 warning broken-bold'],
    words: ['“**记住**”'],
    fixed: '要**记住**这句。\n',
  },
  {
    fault: 'bold that does not end',
    body: '一行。\n要**记住这句。\n',
    told: ['8:2 warning broken-bold'],
    words: ['没有生效'],
  },
  {
    fault: 'bold in full-width asterisks',
    body: '要＊＊记住＊＊这句。\n',
    told: ['7:2 warning broken-bold'],
    words: ['半角星号'],
  },
  {
    fault: 'a half-width comma between Han',
    body: '先停电,再验电。\n',
    told: ['7:4 warning half-width-punctuation'],
    words: ['“，”'],
    fixed: '先停电，再验电。\n',
  },
  {
    fault: 'a half-width comma with a space',
    body: '先停电, 再验电。\n',
    told: ['7:4 warning half-width-punctuation'],
    fixed: '先停电，再验电。\n',
  },
  {
    fault: 'a half-width question mark',
    body: '谁来?我来。\n',
    told: ['7:3 warning half-width-punctuation'],
    fixed: '谁来？我来。\n',
  },
  {
    fault: 'a wrong weekday with its year',
    body: '2026年10月16日星期二开会。\n',
    told: ['7:1 warning weekday'],
    words: ['2026年10月16日是星期五'],
  },
  {
    fault: 'a wrong weekday without a year',
    body: '定在10月16日（星期二）开会。\n',
    told: ['7:3 warning weekday'],
    words: ['是星期五'],
  },
  { fault: 'a wrong 周二', body: '10月16日周二开会。\n', told: ['7:1 warning weekday'] },
  {
    fault: 'a weekday of next year',
    body: '1月4日（星期二）再讲。\n',
    told: ['7:1 warning weekday'],
    words: ['2027年1月4日是星期一'],
  },
  {
    fault: 'a weekday of a day that is none',
    body: '2月30日（星期一）再讲。\n',
    told: ['7:1 warning weekday'],
    words: ['没有2026年2月30日'],
  },
  {
    fault: 'code that does not end',
    body: '一段。\n\n```\n代码\n\n正文。\n',
    told: ['9:1 error code-fence'],
    words: ['没有结束'],
  },
  {
    fault: 'a note without its text',
    body: '一段[^1]。\n',
    told: ['7:3 warning footnote'],
    words: ['没有注文'],
  },
  {
    fault: 'a note without its mark',
    body: '一段。\n\n[^1]: 注文。\n',
    told: ['9:1 warning footnote'],
    words: ['不会显示'],
  },
  {
    fault: 'HTML',
    body: '一段<br>两段<br>。\n',
    told: ['7:3 warning html-tag'],
    words: ['“<br>”'],
  },
  {
    fault: 'a list of marks',
    body: '| 姓名 | 成绩 |\n|:--|--:|\n| 甲 | 90 |\n',
    told: ['7:1 warning mark-list'],
    words: ['个人成绩'],
  },
  { fault: '本刊', body: '本刊编辑部。\n', told: ['7:1 warning masthead'], words: ['本刊'] },
];

const persons: Case[] = [
  {
    fault: 'an identity card',
    body: '证号 11010519491231002X。\n',
    told: ['7:4 error personal-identity-card'],
    words: ['110*************2X'],
  },
  {
    fault: 'a full-width identity card',
    body: '证号１１０１０５１９４９１２３１００２Ｘ\n',
    told: ['7:3 error personal-identity-card'],
  },
  {
    fault: 'a spaced identity card',
    body: '110105 19491231 002X\n',
    told: ['7:1 error personal-identity-card'],
  },
  {
    fault: 'a bank card',
    body: '卡号6222 0200 0000 0000 000\n',
    told: ['7:3 error personal-bank-card'],
    words: ['622**************00'],
  },
  {
    fault: 'a mobile number',
    body: '电话13800138000\n',
    told: ['7:3 warning personal-mobile'],
    words: ['138******00'],
  },
  {
    fault: 'a mobile number in groups',
    body: '电话 138-0013-8000\n',
    told: ['7:4 warning personal-mobile'],
  },
  {
    fault: 'a full-width mobile number',
    body: '电话１３８００１３８０００\n',
    told: ['7:3 warning personal-mobile'],
  },
];

const links: Case[] = [
  {
    fault: 'a link to nowhere',
    body: '见[上一课](/lectures/2026/anqaun/)。\n',
    told: ['7:8 error dead-link'],
    words: ['是不是“/lectures/2026/anquan/”'],
  },
  {
    fault: 'a link to a file',
    body: '见[上一课](./anquan.md)。\n',
    told: ['7:8 error dead-link'],
    words: ['/lectures/2026/anquan/'],
    fixed: '见[上一课](/lectures/2026/anquan/)。\n',
  },
  {
    fault: 'a link by reference',
    body: '见[上一课](lectures/2026/anquan)。\n',
    told: ['7:8 error dead-link'],
    fixed: '见[上一课](/lectures/2026/anquan/)。\n',
  },
  {
    fault: 'a link of the site itself',
    body: '见[上一课](https://wangcun.example.org/lectures/2026/nothing/)。\n',
    told: ['7:8 error dead-link'],
  },
  {
    fault: 'a link without an address',
    body: '见[上一课]()。\n',
    told: ['7:8 error dead-link'],
    words: ['没有写地址'],
  },
  {
    fault: 'a place that is none',
    body: '见[上一课](/lectures/2026/anquan/#讲甚么)。\n',
    told: ['7:8 warning dead-anchor'],
    words: ['讲什么'],
  },
  {
    fault: 'a page that is none',
    body: '见[主题](/topics/nothing/)。\n',
    told: ['7:7 error dead-link'],
  },
];

describe.each([
  ['typography', typography],
  ['personal data', persons],
  ['links', links],
])('check tells faults of %s', (_, cases) => {
  it.each(cases)('$fault', async ({ body, told, words = [], fixed }) => {
    const problems = await problemsOf({ [path]: lecture({}, body) });
    expect(placesOf(problems).map((place) => place.replace(`${path}:`, ''))).toEqual(told);
    for (const word of words) expect(problems[0]!.message).toContain(word);
    if (fixed === undefined) return;
    const edits = problems.flatMap(({ fix }) => fix ?? []);
    expect(applyEdits(lecture({}, body), edits)).toBe(lecture({}, fixed));
  });
});

describe('what is right is not told', () => {
  it.each([
    ['bold beside Chinese marks', '**“学习”**二字，**注意：**请看。\n'],
    ['times, ratios and English', '10:30 开会，比例 3:2，Hello, world! 用 a,b 表示。\n'],
    [
      'code and addresses',
      '`先,后` 见 https://example.org/a,b?c=1。\n\n```\n** 不是加粗,是代码**\n```\n',
    ],
    ['right weekdays', '2026年10月16日星期五，10月16日（周五），10月18日（星期天）。\n'],
    [
      'numbers that belong to nobody',
      '书号 9787101085990，文号 20261016123456789，电话 0913-5551234，编号 123456789012345678。\n',
    ],
    ['rows of figures', '| 月份 | 人数 |\n|--|--|\n| 1 | 4 |\n\n4 5 12 10 3 2 33 8 90 12 5\n'],
    [
      'links that lead somewhere',
      '见[上一课](/lectures/2026/anquan/#讲什么)、[支部](/branches/jidian/)、[栏目](/lectures/)、[检索](/search/)、[别处](https://example.org/)、[写信](mailto:a@example.org)、[文件](/feeds/x.xml)。\n',
    ],
    ['code that ends', '```\n代码\n```\n\n    缩进的代码\n'],
    ['signs that are no tags', '3 < 5，<a@example.org>，<https://example.org/>。\n'],
    ['a footnote', '有注[^1]。\n\n[^1]: 注文，一条。\n'],
    ['a colon after an English word', '关键词：安全 (safety): a; b\n'],
  ])('%s', async (_, body) => {
    expect(await problemsOf({ [path]: lecture({}, body) })).toEqual([]);
  });

  it('half-width colons after speakers', async () => {
    const forum = `---\ntitle: 论坛\ndate: 2026-10-16\ntheme: 创先争优\nmoderator: 周明远\nparticipants: [李长河]\n---\n主持人:开始。\n\n李长河:好。\n`;
    expect(await problemsOf({ 'forums/f.md': forum })).toEqual([]);
  });
});

describe('numbers of persons', () => {
  it('are told by date and check digit', () => {
    expect(isIdentityCard('11010519491231002X')).toBe(true);
    expect(isIdentityCard('110105194912310021')).toBe(false);
    expect(isIdentityCard('11010519491331002X')).toBe(false);
  });

  it('are told by prefix and Luhn', () => {
    expect(isBankCard('4111111111111111')).toBe(true);
    expect(isBankCard('4111111111111112')).toBe(false);
    expect(isBankCard('1111111111111117')).toBe(false);
  });
});
