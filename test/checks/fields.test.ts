import { describe, expect, it } from 'vitest';
import { type Files, lecture, placesOf, problemsOf } from './contentFixture.ts';

/** `place rule` as told for one file, and words that the message must hold. */
interface Case {
  fault: string;
  text: string | Uint8Array;
  told: string[];
  words?: string[];
  /** The stored text after the fix. */
  fixed?: string;
}

const path = 'lectures/2026/x.md';
const gbk = Uint8Array.from([
  0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xb0, 0xb2, 0xc8, 0xab, 0x0a,
]);
const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(lecture(), 'utf16le')]);

const wholeFile: Case[] = [
  { fault: 'GBK', text: gbk, told: ['1:1 error encoding'], words: ['GBK', '另存为', 'UTF-8'] },
  { fault: 'UTF-16', text: utf16, told: ['1:1 error encoding'], words: ['UTF-16', '另存为'] },
  {
    fault: 'UTF-16 without a mark',
    text: Buffer.from(lecture(), 'utf16le'),
    told: ['1:1 error encoding'],
    words: ['UTF-16'],
  },
  {
    fault: 'a renamed Word file',
    text: Buffer.from('PK\u0003\u0004\0\0\0\0\u0006\0', 'latin1'),
    told: ['1:1 error encoding'],
    words: ['不是文本文件'],
  },
  {
    fault: 'lost characters',
    text: lecture({}, '安全\uFFFD生产\n'),
    told: ['7:3 error lost-characters'],
    words: ['乱码'],
  },
  { fault: 'an empty file', text: '', told: ['1:1 error front-matter'], words: ['空的'] },
  {
    fault: 'no front matter',
    text: '就一段话。\n',
    told: ['1:1 error front-matter'],
    words: ['第一行要写“---”'],
  },
  {
    fault: 'long dashes for the fence',
    text: lecture().replace('---', '———'),
    told: ['1:1 error front-matter'],
    words: ['———', '半角减号'],
    fixed: lecture(),
  },
  {
    fault: 'a blank line before the fence',
    text: `\n${lecture()}`,
    told: ['1:1 error front-matter'],
    words: ['空行'],
    fixed: lecture(),
  },
  {
    fault: 'no closing fence',
    text: '---\ntitle: 安全\n\n正文。\n',
    told: ['1:1 error front-matter'],
    words: ['没有结束'],
  },
  {
    fault: 'long dashes for the closing fence',
    text: lecture().replace('---\n正', '－－－\n正'),
    told: ['1:1 error front-matter'],
    words: ['第 6 行', '－－－'],
    fixed: lecture(),
  },
];

const yaml: Case[] = [
  {
    fault: 'an unclosed double quote',
    text: lecture({ title: '"安全' }),
    told: ['2:8 error yaml'],
    words: ['引号 " 没有写完'],
  },
  {
    fault: 'an unclosed quote before a closed one',
    text: lecture({ title: '"安全', summary: '"一句"' }),
    told: ['2:8 error yaml'],
    words: ['引号 "'],
  },
  {
    fault: 'an unclosed single quote',
    text: lecture({ title: "'安全" }),
    told: ['2:8 error yaml'],
    words: ["引号 '"],
  },
  {
    fault: 'a tab as indent',
    text: lecture({ cover: '\n\tsrc: ./a.png' }),
    told: ['7:1 error yaml'],
    words: ['Tab'],
  },
  {
    fault: 'a colon in a value',
    text: lecture({ title: '安全: 第一课' }),
    told: ['2:8 error yaml'],
    words: ['半角冒号', "'安全: 第一课'"],
    fixed: lecture({ title: "'安全: 第一课'" }),
  },
  {
    fault: 'no space after the colon',
    text: lecture().replace('title: ', 'title:'),
    told: ['2:1 error yaml'],
    words: ['半角空格'],
    fixed: lecture(),
  },
  {
    fault: 'a wide space after the colon',
    text: lecture().replace('title: ', 'title:　'),
    told: ['2:1 error yaml'],
    words: ['半角空格'],
    fixed: lecture(),
  },
  {
    fault: 'a line without a colon',
    text: lecture().replace('kind: hall', '这是一句话'),
    told: ['4:1 error yaml'],
    words: ['这是一句话', '正文'],
  },
  {
    fault: 'an unclosed bracket',
    text: lecture({ topics: '[安全, 读书' }),
    told: ['6:9 error yaml'],
    words: ['“[”没有写完'],
  },
  {
    fault: 'text after a quoted value',
    text: lecture({ title: '"安全"第一' }),
    told: ['2:8 error yaml'],
    words: ['引号后面还有文字'],
    fixed: lecture({ title: `'"安全"第一'` }),
  },
  {
    fault: 'a value that begins with @',
    text: lecture({ title: '@安全' }),
    told: ['2:8 error yaml'],
    words: ['“@”'],
    fixed: lecture({ title: "'@安全'" }),
  },
  {
    fault: 'a value that begins with &',
    text: lecture({ title: '&重要 通知' }),
    told: ['2:8 error yaml'],
    words: ['会丢失'],
    fixed: lecture({ title: "'&重要 通知'" }),
  },
  {
    fault: 'a deeper next line',
    text: lecture().replace('date:', '  date:'),
    told: ['3:1 error yaml'],
    words: ['多了空格'],
    fixed: lecture(),
  },
  {
    fault: 'a doubled field',
    text: lecture().replace('kind:', 'title: 又一个\nkind:'),
    told: ['4:1 error duplicate-field'],
    words: ['title', '两次'],
  },
  {
    fault: 'a field doubled by its label',
    text: lecture({ 标题: '又一个' }),
    told: ['6:1 error duplicate-field', '6:1 warning chinese-field-name'],
    words: ['标题', '两次'],
  },
  {
    fault: 'a value cut off by #',
    text: lecture({ title: '采煤 #3 工作面' }),
    told: ['2:10 warning comment'],
    words: ['#3 工作面', '引号'],
  },
  {
    fault: 'a value that is all comment',
    text: lecture({ title: '#3 工作面' }),
    told: ['2:1 error missing-field'],
    words: ['#3 工作面', '备注'],
    fixed: lecture({ title: "'#3 工作面'" }),
  },
  {
    fault: 'a field that `new` left to be filled in, which no fix fills with its comment',
    text: lecture({ title: ' # 标题（必填）' }),
    told: ['2:1 error missing-field'],
    words: ['字段“标题（title）”是空的'],
    fixed: lecture({ title: ' # 标题（必填）' }),
  },
  {
    fault: 'front matter that is a list',
    text: '---\n- 安全\n---\n',
    told: ['2:1 error yaml'],
    words: ['字段: 内容'],
  },
];

const schema: Case[] = [
  {
    fault: 'a missing title',
    text: lecture({ title: '' }),
    told: ['1:1 error missing-field'],
    words: ['标题（title）', '缺少'],
  },
  {
    fault: 'an empty title',
    text: lecture().replace('安全第二课', ''),
    told: ['2:1 error missing-field'],
    words: ['标题（title）', '空的'],
  },
  {
    fault: 'a blank title',
    text: lecture({ title: '"　"' }),
    told: ['2:8 error wrong-value'],
    words: ['空白'],
  },
  {
    fault: 'a title over length',
    text: lecture({ title: '长'.repeat(101) }),
    told: ['2:8 error wrong-value'],
    words: ['101 个字', '最多 100'],
  },
  {
    fault: 'a misspelt key',
    text: lecture({ lecturer: '', lectuer: '李长河' }),
    told: ['5:1 error unknown-field'],
    words: ['lectuer', '主讲人（lecturer）'],
    fixed: lecture(),
  },
  {
    fault: 'a misspelt label',
    text: lecture({ lecturer: '', 主讲: '李长河' }),
    told: ['5:1 error unknown-field'],
    words: ['主讲', '主讲人（lecturer）'],
  },
  {
    fault: 'a key of nowhere',
    text: lecture({ weather: '晴' }),
    told: ['6:1 error unknown-field'],
    words: ['weather', '标题'],
  },
  {
    fault: 'a Chinese day',
    text: lecture({ date: '2026年10月5日' }),
    told: ['3:7 error wrong-value'],
    words: ['2026-10-05'],
    fixed: lecture({ date: '2026-10-05' }),
  },
  {
    fault: 'a day with slashes',
    text: lecture({ date: '2026/10/5' }),
    told: ['3:7 error wrong-value'],
    words: ['2026-10-05'],
    fixed: lecture({ date: '2026-10-05' }),
  },
  {
    fault: 'a day without zeros',
    text: lecture({ date: '2026-10-5' }),
    told: ['3:7 error wrong-value'],
    words: ['2026-10-05'],
    fixed: lecture({ date: '2026-10-05' }),
  },
  {
    fault: 'a full-width day',
    text: lecture({ date: '２０２６－１０－０５' }),
    told: ['3:7 error wrong-value'],
    words: ['2026-10-05'],
    fixed: lecture({ date: '2026-10-05' }),
  },
  {
    fault: 'a day that does not exist',
    text: lecture({ date: '2026-02-30' }),
    told: ['3:7 error wrong-value'],
    words: ['没有这一天'],
  },
  {
    fault: 'a day without its year',
    text: lecture({ date: '10月5日' }),
    told: ['3:7 error wrong-value'],
    words: ['年、月、日'],
  },
  {
    fault: 'a word outside the list',
    text: lecture({ kind: '大讲坛' }),
    told: ['4:7 error wrong-value'],
    words: ['大讲坛', '是不是“大讲堂”', '专家讲座、辅导报告、大讲堂'],
  },
  {
    fault: 'one value where a list is wanted',
    text: lecture({ hosts: 'jidian' }),
    told: ['6:8 error wrong-value'],
    words: ['列表', '[jidian]'],
    fixed: lecture({ hosts: '[jidian]' }),
  },
  {
    fault: 'several values without brackets',
    text: lecture({ topics: '安全，读书' }),
    told: ['6:9 error wrong-value'],
    words: ['[安全, 读书]'],
    fixed: lecture({ topics: '[安全, 读书]' }),
  },
  {
    fault: 'Chinese commas in a list',
    text: lecture({ topics: '[安全，读书]' }),
    told: ['6:10 error list-separator'],
    words: ['半角逗号', '安全, 读书'],
    fixed: lecture({ topics: '[安全, 读书]' }),
  },
  {
    fault: 'Chinese quotation marks in a list',
    text: lecture({ topics: '[“安全”, 读书]' }),
    told: ['6:10 error list-separator'],
    words: ['引号'],
    fixed: lecture({ topics: '[安全, 读书]' }),
  },
  {
    fault: 'persons in one item',
    text: lecture({ hosts: '[jidian、tongfeng]' }),
    told: ['6:9 error list-separator'],
    words: ['jidian, tongfeng'],
    fixed: lecture({ hosts: '[jidian, tongfeng]' }),
  },
  {
    fault: 'words of a closed list in one item',
    text: lecture({ sources: '[policy，science]' }),
    told: ['6:11 error list-separator'],
    words: ['policy, science'],
    fixed: lecture({ sources: '[policy, science]' }),
  },
  {
    fault: 'names in one quoted item',
    text: lecture({ hosts: '["jidian，tongfeng"]' }),
    told: ['6:9 error list-separator'],
    fixed: lecture({ hosts: '[jidian, tongfeng]' }),
  },
  {
    fault: 'a Chinese mark in the middle of a name',
    text: lecture({ hosts: '[ji“di”an]' }),
    told: ['6:9 error unknown-reference'],
  },
  {
    fault: 'Chinese quotation marks around a word of a closed list',
    text: lecture({ kind: '“hall”' }),
    told: ['4:7 error chinese-quotes'],
    fixed: lecture(),
  },
  {
    fault: 'a full-width colon at the end of a line',
    text: lecture({ topics: '\n  - 安全' }).replace('topics: ', 'topics：'),
    told: ['6:7 warning full-width-colon'],
    fixed: lecture({ topics: '\n  - 安全' }).replace('topics: ', 'topics:'),
  },
  {
    fault: 'Chinese quotation marks around a person',
    text: lecture({ lecturer: '“李长河”' }),
    told: ['5:11 error chinese-quotes'],
    words: ['不用加引号'],
    fixed: lecture(),
  },
  {
    fault: 'Chinese quotation marks around a day',
    text: lecture({ date: '“2026-10-16”' }),
    told: ['3:7 error wrong-value'],
    words: ['2026-10-16'],
    fixed: lecture(),
  },
  {
    fault: 'Chinese quotation marks around a title',
    text: lecture({ title: '“安全第二课”' }),
    told: ['2:8 warning chinese-quotes'],
    words: ['也会显示出来'],
  },
  {
    fault: 'words for a number',
    text: lecture({ audience: '86人' }),
    told: ['6:11 error wrong-value'],
    words: ['86'],
    fixed: lecture({ audience: '86' }),
  },
  {
    fault: 'a number in words',
    text: lecture({ audience: '八十多' }),
    told: ['6:11 error wrong-value'],
    words: ['八十多'],
  },
  {
    fault: 'a number below zero',
    text: lecture({ audience: '-3' }),
    told: ['6:11 error wrong-value'],
    words: ['不能小于 0'],
  },
  {
    fault: 'a cover without its text',
    text: lecture({ cover: '{ src: ./a.jpg }' }),
    told: ['6:1 error missing-field', '6:15 error picture-missing'],
    words: ['封面图（cover）”里的“图片说明（alt）'],
  },
  {
    fault: 'a cover in one line',
    text: lecture({ cover: './a.jpg' }),
    told: ['6:8 error wrong-value'],
    words: ['图片（src）', '图片说明（alt）'],
  },
  {
    fault: 'a title in parts',
    text: lecture().replace('安全第二课', '\n  安全: 第二课'),
    told: ['3:3 error wrong-value'],
    words: ['半角冒号'],
  },
  {
    fault: 'a full-width colon',
    text: lecture().replace('title: ', 'title：'),
    told: ['2:6 warning full-width-colon'],
    words: ['全角冒号'],
    fixed: lecture(),
  },
  {
    fault: 'a label and a full-width colon',
    text: lecture().replace('title: ', '标题：'),
    told: ['2:1 warning chinese-field-name'],
    words: ['“标题：”', '“title:”'],
    fixed: lecture(),
  },
  {
    fault: 'a label of a value',
    text: lecture({ kind: '大讲堂' }),
    told: ['4:7 warning chinese-field-name'],
    words: ['“hall”'],
    fixed: lecture(),
  },
  {
    fault: 'an unknown study',
    text: lecture({ study: 'theroy' }),
    told: ['6:8 error unknown-study'],
    words: ['是不是“theory”'],
  },
  {
    fault: 'a study by its name',
    text: lecture({ study: '学理论' }),
    told: ['6:8 error unknown-study'],
    words: ['theory'],
    fixed: lecture({ study: 'theory' }),
  },
];

const elsewhere: (Omit<Case, 'text'> & { files: Files })[] = [
  {
    fault: 'a wrong ISBN',
    files: {
      'books/b.md': '---\ntitle: 论语\ndate: 2026-10-01\nauthor: 孔子\nisbn: 9787101085999\n---\n',
    },
    told: ['books/b.md:5:7 error wrong-value'],
    words: ['书号'],
  },
  {
    fault: 'a reading month in words',
    files: {
      'books/b.md': '---\ntitle: 论语\ndate: 2026-10-01\nauthor: 孔子\nmonth: 2026年9月\n---\n',
    },
    told: ['books/b.md:5:8 error wrong-value'],
    words: ['2026-09'],
  },
  {
    fault: 'a period in words',
    files: {
      'evaluations/e.md': '---\ntitle: 评学\ndate: 2026-10-01\nperiod: 2026年第三季度\n---\n',
    },
    told: ['evaluations/e.md:4:9 error wrong-value'],
    words: ['2026-Q3'],
  },
  {
    fault: 'an answer outside the choices',
    files: {
      'exams/e.md':
        '---\ntitle: 考\ndate: 2026-10-01\nquestions:\n  - ask: 几？\n    choices: [一, 二]\n    answer: C\n---\n',
    },
    told: ['exams/e.md:7:13 error wrong-value'],
    words: ['试题（questions）”第 1 项的“答案（answer）', '选项'],
  },
  {
    fault: 'more passed than entered',
    files: {
      'exams/e.md':
        '---\ntitle: 考\ndate: 2026-10-01\nresults:\n  - { branch: jidian, entered: 5, passed: 6 }\n---\n',
    },
    told: ['exams/e.md:5:43 error wrong-value'],
    words: ['参考人数'],
  },
  {
    fault: 'a task due before it was set',
    files: {
      'tasks/t.yaml': 'title: 读书\nissued: 2026-10-02\ndue: 2026-10-01\nbranches: [jidian]\n',
    },
    told: ['tasks/t.yaml:3:6 error wrong-value'],
    words: ['下达日期'],
  },
  {
    fault: 'an applied result half told',
    files: {
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-01\nauthor: 李长河\napplied:\n  problem: 慢\n  learnt: 快\n  action: 改\n---\n',
    },
    told: ['experiences/e.md:5:1 error missing-field'],
    words: ['结果（result）'],
  },
  {
    fault: 'attendance in words',
    files: {
      'sessions/s.md':
        '---\ntitle: 学习\ndate: 2026-10-01\nkind: branch\nbranches: [jidian]\nattendance:\n  present: 12人\n---\n',
    },
    told: ['sessions/s.md:7:12 error wrong-value'],
    words: ['只写数字：12'],
  },
  {
    fault: 'persons of a list without brackets',
    files: {
      'sessions/s.md':
        '---\ntitle: 学习\ndate: 2026-10-01\nkind: branch\nbranches: [jidian]\nattendance:\n  present: 李长河、周明远\n---\n',
    },
    told: ['sessions/s.md:7:12 error wrong-value'],
    words: ['[李长河, 周明远]'],
  },
  {
    fault: 'a day of joining that is none',
    files: { 'people/x.yaml': 'name: 孙喆\nbranch:\n  - { branch: jidian, since: 2026-1-1 }\n' },
    told: ['people/x.yaml:3:30 error wrong-value'],
    words: ['2026-01-01', '第 1 项的“起始日期（since）'],
  },
  {
    fault: 'a fence in a YAML file',
    files: { 'people/x.yaml': '---\nname: 孙喆\n---\n' },
    told: ['people/x.yaml:3:1 error yaml'],
    words: ['---'],
  },
];

const placesIn = (found: Awaited<ReturnType<typeof problemsOf>>) =>
  placesOf(found).map((place) => place.replace(`${path}:`, ''));

describe.each([
  ['the whole file', wholeFile],
  ['YAML', yaml],
  ['fields', schema],
])('check tells faults of %s', (_, cases) => {
  it.each(cases)('$fault', async ({ text, told, words = [], fixed }) => {
    const problems = await problemsOf({ [path]: text });
    expect(placesIn(problems)).toEqual(told);
    for (const word of words) expect(problems[0]!.message).toContain(word);
    if (fixed === undefined) return;
    const { applyEdits } = await import('#checks/applyEdits');
    expect(
      applyEdits(
        String(text),
        problems.flatMap(({ fix }) => fix ?? []),
      ),
    ).toBe(fixed);
  });
});

describe('check tells faults of other kinds', () => {
  it.each(elsewhere)('$fault', async ({ files, told, words = [] }) => {
    const problems = await problemsOf(files);
    expect(placesOf(problems)).toEqual(told);
    for (const word of words) expect(problems[0]!.message).toContain(word);
  });
});

describe('what is no fault is not told', () => {
  it.each([
    ['a byte order mark', `\uFEFF${lecture()}`],
    ['CRLF', lecture().replaceAll('\n', '\r\n')],
    ['CR', lecture().replaceAll('\n', '\r')],
    ['a tab after the colon', lecture().replace('title: ', 'title:\t')],
    ['a title in quotes', lecture({ title: `'“安全”第一'` })],
    ['a comment of an editor', lecture({ audience: '86 # 数过两遍' })],
  ])('%s', async (_, text) => {
    expect(await problemsOf({ [path]: text })).toEqual([]);
  });
});
