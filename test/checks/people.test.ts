import { describe, expect, it } from 'vitest';
import { type Files, lecture, placesOf, problemsOf, soundContent } from './contentFixture.ts';
import { png } from './png.ts';

interface Case {
  fault: string;
  files: Files;
  told: string[];
  words?: string[];
}

const forum = (body: string, lines = ''): string =>
  `---\ntitle: 论坛\ndate: 2026-10-16\ntheme: 创先争优\nmoderator: 周明远\nparticipants: [李长河]\nvoices: [现场听众]\n${lines}---\n${body}`;
const session = (lines: string): string =>
  `---\ntitle: 学习\ndate: 2026-10-14\nkind: branch\nbranches: [jidian]\n${lines}---\n学习安全规程。\n`;
const exemplar = (person: string): string =>
  `---\ntitle: 身边的榜样\ndate: 2026-10-16\nperson: ${person}\nyear: 2026\ncitation: 干一行爱一行\n---\n事迹。\n`;
const hidden = { 'people/sun-zhe.yaml': 'name: 孙喆\naliases: [老孙头]\nvisibility: hidden\n' };

const references: Case[] = [
  {
    fault: 'an unknown branch',
    files: { 'lectures/2026/x.md': lecture({ hosts: '[jidan]' }) },
    told: ['lectures/2026/x.md:6:9 error unknown-reference'],
    words: ['jidan', '是不是“jidian”'],
  },
  {
    fault: 'a branch by its name',
    files: { 'lectures/2026/x.md': lecture({ hosts: '[机电支部]' }) },
    told: ['lectures/2026/x.md:6:9 error unknown-reference'],
    words: ['请改成“jidian”'],
  },
  {
    fault: 'a person with a near name',
    files: { 'lectures/2026/x.md': lecture({ lecturer: '周明元' }) },
    told: ['lectures/2026/x.md:5:11 error unknown-reference'],
    words: ['“周明元”没有人物档案', '是不是“周明远”'],
  },
  {
    fault: 'a person without a file',
    files: { 'lectures/2026/x.md': lecture({ lecturer: '诸葛亮' }) },
    told: ['lectures/2026/x.md:5:11 error unknown-reference'],
    words: ['people 文件夹'],
  },
  {
    fault: 'two persons of one name',
    files: { 'lectures/2026/x.md': lecture({ lecturer: '张伟' }) },
    told: ['lectures/2026/x.md:5:11 error ambiguous-person'],
    words: ['zhang-wei-1（jidian）', 'zhang-wei-2（tongfeng）'],
  },
  {
    fault: 'an article that is none',
    files: {
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 李长河\nrespondsTo: [lectures/2026/anquna]\n---\n',
    },
    told: ['experiences/e.md:5:14 error unknown-reference'],
    words: ['是不是“lectures/2026/anquan”'],
  },
  {
    fault: 'an article without its collection',
    files: {
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 李长河\nrespondsTo: [anquan]\n---\n',
    },
    told: ['experiences/e.md:5:14 error unknown-reference'],
    words: ['lectures/2026/anquan'],
  },
  {
    fault: 'an article with its ending',
    files: {
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 李长河\nrespondsTo: [lectures/2026/anquan.md]\n---\n',
    },
    told: ['experiences/e.md:5:14 error unknown-reference'],
    words: ['请改成“lectures/2026/anquan”'],
  },
  {
    fault: 'a draft',
    files: {
      'lectures/2026/x.md': lecture({ status: 'draft' }),
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 李长河\nrespondsTo: [lectures/2026/x]\n---\n',
    },
    told: ['experiences/e.md:5:14 error draft-reference'],
    words: ['草稿'],
  },
  {
    fault: 'an experience that answers itself',
    files: {
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 李长河\nrespondsTo: [experiences/e]\n---\n',
    },
    told: ['experiences/e.md:5:14 error self-reference'],
    words: ['自己'],
  },
  {
    fault: 'an honour of nobody',
    files: {
      'honours/h.yaml':
        'title: 先进\nawardedBy: 矿务局\nyears: [2026]\nrecipient: branches/nowhere\n',
    },
    told: ['honours/h.yaml:4:12 error unknown-reference'],
    words: ['nowhere'],
  },
  {
    fault: 'a unit above that is none',
    files: { 'branches/x.yaml': 'name: 运输支部\nkind: branch\nparent: dangwie\n' },
    told: ['branches/x.yaml:3:9 error unknown-reference'],
    words: ['是不是“dangwei”'],
  },
  {
    fault: 'units in a circle',
    files: {
      'branches/a.yaml': 'name: 甲\nkind: branch\nparent: b\n',
      'branches/b.yaml': 'name: 乙\nkind: branch\nparent: a\n',
    },
    told: ['branches/a.yaml:3:9 error branch-cycle'],
    words: ['甲 → 乙 → 甲'],
  },
  {
    fault: 'a person of a branch that is none',
    files: { 'people/x.yaml': 'name: 孙喆\nbranch: jidien\n' },
    told: ['people/x.yaml:2:9 error unknown-reference'],
    words: ['是不是“jidian”'],
  },
];

const transcripts: Case[] = [
  {
    fault: 'a speaker of another forum',
    files: { 'forums/f.md': forum('主持人：开始。\n\n赵冬梅：我说。\n') },
    told: ['forums/f.md:11:1 error transcript-stranger'],
    words: ['“赵冬梅”', '参加人'],
  },
  {
    fault: 'a bold label of nobody',
    files: { 'forums/f.md': forum('**王二小：**我说。\n') },
    told: ['forums/f.md:9:3 error transcript-nobody'],
    words: ['“王二小”', '不具名发言'],
  },
  {
    fault: 'a name that two participants have',
    files: {
      'forums/f.md': forum('主持人：请。\n张伟：我说。\nzhang-wei-2：我也说。\n').replace(
        '[李长河]',
        '[zhang-wei-1, zhang-wei-2]',
      ),
    },
    told: ['forums/f.md:10:1 error transcript-ambiguous'],
    words: ['“张伟”', '“zhang-wei-1：”或“zhang-wei-2：”'],
  },
  {
    fault: 'a participant who may be either of two, told in the fields alone',
    files: {
      'forums/f.md': forum('主持人：请。\n张伟：我说。\n').replace('[李长河]', '[张伟, 李长河]'),
    },
    told: ['forums/f.md:6:16 error ambiguous-person'],
  },
  {
    fault: 'a near miss of a participant',
    files: { 'forums/f.md': forum('主持人：请。\n李常河（班长）：我说。\n') },
    told: ['forums/f.md:10:1 error transcript-near'],
    words: ['是不是“李长河”'],
  },
  {
    fault: 'a participant misspelt in the fields alone',
    files: { 'forums/f.md': forum('李长河：我说。\n').replace('[李长河]', '[李长和]') },
    told: ['forums/f.md:6:16 error unknown-reference'],
    words: ['是不是“李长河”'],
  },
  {
    fault: 'a speaker in a forum that lacks a field',
    files: { 'forums/f.md': forum('**王二小：**我说。\n').replace('theme: 创先争优\n', '') },
    told: ['forums/f.md:1:1 error missing-field', 'forums/f.md:8:3 error transcript-nobody'],
  },
];

const visibility: Case[] = [
  {
    fault: 'a hidden person in a title',
    files: { ...hidden, 'lectures/2026/x.md': lecture({ title: '向孙喆学习' }) },
    told: ['lectures/2026/x.md:2:9 error hidden-person'],
    words: ['“孙喆”'],
  },
  {
    fault: 'a hidden person in a body',
    files: { ...hidden, 'lectures/2026/x.md': lecture({}, '一行。\n\n听众里有老孙头。\n') },
    told: ['lectures/2026/x.md:9:5 error hidden-person'],
    words: ['“老孙头”'],
  },
  {
    fault: 'a hidden name spaced out',
    files: { ...hidden, 'lectures/2026/x.md': lecture({}, '孙　喆到会。\n') },
    told: ['lectures/2026/x.md:7:1 error hidden-person'],
  },
  {
    fault: 'a hidden name in a text for a picture',
    files: {
      ...hidden,
      'lectures/2026/x.md': lecture({ cover: '{ src: ./a.png, alt: 孙喆在讲课 }' }),
      'lectures/2026/a.png': await png(10, 10),
    },
    told: ['lectures/2026/x.md:6:29 error hidden-person'],
  },
  {
    fault: 'a hidden person by id',
    files: { ...hidden, 'lectures/2026/x.md': lecture({ lecturer: 'sun-zhe' }) },
    told: ['lectures/2026/x.md:5:11 error hidden-person'],
  },
  {
    fault: 'a hidden name in a file name',
    files: { ...hidden, 'lectures/2026/孙喆.md': lecture() },
    told: ['lectures/2026/孙喆.md:1:1 error hidden-person'],
    words: ['文件名'],
  },
  {
    fault: 'a hidden name that marks of emphasis, a link or a space without width cut up',
    files: {
      ...hidden,
      'lectures/2026/x.md': lecture(
        {},
        '听孙**喆**说。\n\n听~~孙~~喆说。\n\n听[孙]喆说。\n\n听孙\u200b喆说。\n',
      ),
    },
    told: [
      'lectures/2026/x.md:7:2 error hidden-person',
      'lectures/2026/x.md:9:4 error hidden-person',
      'lectures/2026/x.md:11:3 error hidden-person',
      'lectures/2026/x.md:13:2 error hidden-person',
    ],
  },
  {
    fault: 'a hidden person in a draft',
    files: { ...hidden, 'lectures/2026/x.md': lecture({ title: '向孙喆学习', status: 'draft' }) },
    told: ['lectures/2026/x.md:2:9 warning hidden-person'],
  },
  {
    fault: 'an exemplary member without consent',
    files: { 'exemplars/e.md': exemplar('赵冬梅') },
    told: ['exemplars/e.md:4:9 error missing-consent'],
    words: ['“赵冬梅”', 'people/zhao-dongmei.yaml', '同意日期（consent）'],
  },
  {
    fault: 'an honour that is not listed for want of consent',
    files: {
      'honours/h.yaml': 'title: 能手\nawardedBy: 矿务局\nyears: [2026]\nrecipient: people/赵冬梅\n',
    },
    told: ['honours/h.yaml:4:12 warning missing-consent'],
    words: ['“赵冬梅”', '不会在网站上列出', 'people/zhao-dongmei.yaml'],
  },
  {
    fault: 'an honour of somebody of whom only the name is shown',
    files: {
      'people/sun-zhe.yaml': 'name: 孙喆\nvisibility: name-only\nconsent: 2026-07-01\n',
      'honours/h.yaml':
        'title: 能手\nawardedBy: 矿务局\nyears: [2026]\nrecipient: people/sun-zhe\n',
    },
    told: ['honours/h.yaml:4:12 warning missing-consent'],
    words: ['“孙喆”设为只显示姓名'],
  },
  {
    fault: 'a commended person without consent',
    files: {
      'evaluations/e.md':
        '---\ntitle: 评学\ndate: 2026-10-16\nperiod: 2026-Q3\noutcomes:\n  - { recipient: people/zhao-dongmei, outcome: 表扬 }\n---\n',
    },
    told: ['evaluations/e.md:6:18 error missing-consent'],
    words: ['“赵冬梅”'],
  },
];

const attendance: Case[] = [
  {
    fault: 'more present than expected',
    files: { 'sessions/s.md': session('attendance: { expected: 10, present: 9, leave: 2 }\n') },
    told: ['sessions/s.md:6:15 error attendance'],
    words: ['11 人'],
  },
  {
    fault: 'a person present and on leave',
    files: {
      'sessions/s.md': session('attendance:\n  present: [李长河]\n  leave: [li-changhe]\n'),
    },
    told: ['sessions/s.md:8:11 error attendance'],
    words: ['实到'],
  },
  {
    fault: 'a person twice',
    files: { 'sessions/s.md': session('attendance:\n  present: [李长河, 李长河]\n') },
    told: ['sessions/s.md:7:18 error attendance'],
    words: ['写了两次'],
  },
  {
    fault: 'a person who was not expected',
    files: { 'sessions/s.md': session('attendance:\n  expected: [李长河]\n  present: [赵冬梅]\n') },
    told: ['sessions/s.md:8:13 error attendance'],
    words: ['“应到”的名单'],
  },
];

describe.each([
  ['references', references],
  ['transcripts', transcripts],
  ['visibility and consent', visibility],
  ['attendance', attendance],
])('check tells faults of %s', (_, cases) => {
  it.each(cases)('$fault', async ({ files, told, words = [] }) => {
    const problems = await problemsOf(files);
    expect(placesOf(problems)).toEqual(told);
    for (const word of words) expect(problems[0]!.message).toContain(word);
  });
});

describe('a file with errors is there all the same', () => {
  it.each([
    [
      'GBK',
      Uint8Array.from([
        0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc0, 0xee, 0xb3, 0xa4, 0xba, 0xd3, 0x0a,
      ]),
    ],
    ['broken YAML', 'name: 李长河\nbranch: [jidian\n'],
    ['a wrong field', 'name: 李长河\nbrunch: 12\nbranch: jidian\n'],
  ])('a person in %s makes no article wrong that names them', async (_, text) => {
    const problems = await problemsOf({
      'people/li-changhe.yaml': text,
      'exemplars/e.md': exemplar('李长河'),
      'forums/f.md': forum('李长河：我说。\n'),
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['people/li-changhe.yaml']));
    expect(problems).toHaveLength(1);
  });

  it('a lecture with errors may be answered', async () => {
    const problems = await problemsOf({
      'lectures/2026/anquan.md': soundContent['lectures/2026/anquan.md']!.toString().replace(
        'date',
        'dtae',
      ),
      'experiences/e.md':
        '---\ntitle: 心得\ndate: 2026-10-16\nauthor: 老周\nrespondsTo: [lectures/2026/anquan]\n---\n',
    });
    expect(placesOf(problems)).toEqual(['lectures/2026/anquan.md:3:1 error unknown-field']);
  });
});

describe('what is right is not told', () => {
  it.each<[string, Files]>([
    [
      'hidden persons in attendance',
      {
        ...hidden,
        'sessions/s.md': session('attendance: { present: [孙喆, sun-zhe2] }\n').replace(
          ', sun-zhe2',
          '',
        ),
      },
    ],
    [
      'a longer name of somebody else',
      {
        ...hidden,
        'people/y.yaml': 'name: 孙喆明\n',
        'lectures/2026/x.md': lecture({ lecturer: '孙喆明' }, '孙喆明讲课。\n'),
      },
    ],
    [
      'an alias as a speaker',
      {
        'forums/f.md': forum(
          '老周：开始。\n\n李长河：好。\n\n现场听众：好。\n\n10:30 开会，第一：说安全。\n',
        ),
      },
    ],
    ['a consent that was given', { 'exemplars/e.md': exemplar('李长河') }],
    [
      'make-up lessons within what was expected',
      {
        'sessions/s.md': session('attendance: { expected: 10, present: 7, leave: 2, madeUp: 1 }\n'),
      },
    ],
  ])('%s', async (_, files) => {
    expect(await problemsOf(files)).toEqual([]);
  });
});
