import { describe, expect, it } from 'vitest';
import { checkContent } from '#checks/checkContent';
import {
  type Files,
  lecture,
  placesOf,
  problemsOf,
  soundContent,
  withContent,
} from './contentFixture.ts';

interface Case {
  fault: string;
  files: Files;
  told: string[];
  words?: string[];
}

const settings = (lines: string): Files => ({
  'publication.yaml': `${soundContent['publication.yaml']}${lines}`,
});
const rule = (fields: string): Files =>
  settings(`points:\n  - { id: p1, for: person, points: 1, name: 学习, ${fields} }\n`);
/** Line and column of the rule's own part. */
const session = (date: string): string =>
  `---\ntitle: 学习\ndate: ${date}\nkind: branch\nbranches: [jidian]\n---\n学习安全规程。\n`;

const names: Case[] = [
  {
    fault: 'a file name with spaces and brackets',
    files: { 'lectures/2026/安全 (一).md': lecture() },
    told: ['lectures/2026/安全 (一).md:1:1 error file-name'],
    words: ['空格、(、)'],
  },
  {
    fault: 'an address of the archive',
    files: { 'lectures/2026/10.md': lecture() },
    told: ['lectures/2026/10.md:1:1 error reserved-id'],
    words: ['“2026/10”'],
  },
  {
    fault: 'a bulletin that is no month',
    files: { 'bulletins/first.md': '---\n---\n编者按。\n' },
    told: ['bulletins/first.md:1:1 error file-name'],
    words: ['2026-10.md'],
  },
  {
    fault: 'two ids that differ in case',
    files: { 'lectures/2026/Anquan.md': lecture() },
    told: [
      'lectures/2026/Anquan.md:1:1 error duplicate-id',
      'lectures/2026/anquan.md:1:1 error duplicate-id',
    ],
    words: ['lectures/2026/anquan.md'],
  },
  {
    fault: 'two ids that differ in their ending',
    files: { 'pages/a.md': '---\ntitle: 甲\n---\n', 'pages/a.mdx': '---\ntitle: 乙\n---\n' },
    told: ['pages/a.md:1:1 error duplicate-id', 'pages/a.mdx:1:1 error duplicate-id'],
  },
  {
    fault: 'a former address that another has',
    files: { 'lectures/2026/x.md': lecture({ aliases: '[/lectures/2026/anquan/]' }) },
    told: ['lectures/2026/x.md:6:11 error alias'],
    words: ['lectures/2026/anquan.md'],
  },
  {
    fault: 'a former address given twice',
    files: {
      'lectures/2026/x.md': lecture({ aliases: '[/old/1/]' }),
      'lectures/2026/y.md': lecture({ aliases: '[old/1]' }),
    },
    told: ['lectures/2026/y.md:6:11 error alias'],
    words: ['lectures/2026/x.md'],
  },
  {
    fault: 'a former address that is an index now',
    files: { 'lectures/2026/x.md': lecture({ aliases: '[/lectures/]' }) },
    told: ['lectures/2026/x.md:6:11 error alias'],
    words: ['另一页'],
  },
  {
    fault: 'an ending in capitals',
    files: { 'lectures/2026/x.MD': lecture() },
    told: ['lectures/2026/x.MD:1:1 warning ignored-file'],
    words: ['“.md”'],
  },
  {
    fault: 'a text file',
    files: { 'lectures/2026/x.txt': '安全' },
    told: ['lectures/2026/x.txt:1:1 warning ignored-file'],
    words: ['npm run import'],
  },
  {
    fault: 'a Word file',
    files: { 'lectures/2026/x.docx': 'PK' },
    told: ['lectures/2026/x.docx:1:1 warning ignored-file'],
    words: ['不会发布'],
  },
  {
    fault: 'Markdown among people',
    files: { 'people/x.md': '---\nname: 孙喆\n---\n' },
    told: ['people/x.md:1:1 warning ignored-file'],
    words: ['.yaml'],
  },
  {
    fault: '.yml',
    files: { 'people/x.yml': 'name: 孙喆\n' },
    told: ['people/x.yml:1:1 warning ignored-file'],
    words: ['“.yaml”'],
  },
  {
    fault: 'an article outside every collection',
    files: { 'x.md': lecture() },
    told: ['x.md:1:1 warning ignored-file'],
    words: ['不在任何栏目里'],
  },
  {
    fault: 'a folder with a slip',
    files: { 'lecture/x.md': lecture() },
    told: ['lecture:1:1 warning unknown-folder'],
    words: ['是不是“lectures”'],
  },
  {
    fault: 'a folder with a Chinese name',
    files: { '讲座/x.md': lecture() },
    told: ['讲座:1:1 warning unknown-folder'],
    words: ['是不是“lectures”'],
  },
  {
    fault: 'an attachment that is missing',
    files: {
      'lectures/2026/x.md': lecture({ attachments: '[{ title: 讲稿, file: ./jianggao.pdf }]' }),
    },
    told: ['lectures/2026/x.md:6:34 error attachment'],
    words: ['jianggao.pdf'],
  },
  {
    fault: 'an attachment elsewhere',
    files: {
      'lectures/2026/x.md': lecture({ attachments: '[{ title: 讲稿, file: ../a.pdf }]' }),
      'lectures/a.pdf': '%PDF',
    },
    told: ['lectures/2026/x.md:6:34 error attachment'],
    words: ['不在本文所在的文件夹'],
  },
];

const publication: Case[] = [
  {
    fault: 'a masthead that claims to be a periodical',
    files: {
      'publication.yaml': soundContent['publication.yaml']!.toString().replace(
        '望村学习',
        '望村学刊',
      ),
    },
    told: ['publication.yaml:1:7 warning masthead'],
    words: ['“刊”'],
  },
  {
    fault: 'the same of an internal publication',
    files: {
      'publication.yaml': `${soundContent['publication.yaml']!.toString().replace('望村学习', '望村报')}bulletin: { internal: true, permit: 一号, printer: 甲, audience: 乙 }\n`,
    },
    told: ['publication.yaml:1:7 error masthead'],
  },
  {
    fault: 'an internal publication without its permit',
    files: settings('bulletin:\n  internal: true\n  printer: 甲\n  audience: 乙\n'),
    told: ['publication.yaml:8:1 error wrong-value'],
    words: ['准印证号（permit）'],
  },
  {
    fault: 'a site with a path',
    files: {
      'publication.yaml': soundContent['publication.yaml']!.toString().replace(
        'example.org',
        'example.org/a',
      ),
    },
    told: ['publication.yaml:3:7 error wrong-value'],
    words: ['后面不带路径'],
  },
  {
    fault: 'a study twice',
    files: {
      'publication.yaml': soundContent['publication.yaml']!.toString().replace(
        'id: business',
        'id: theory',
      ),
    },
    told: ['publication.yaml:7:11 error duplicate-rule'],
    words: ['“theory”'],
  },
  {
    fault: 'a kind of unit that is none',
    files: settings('cadence: { brunch: 1 }\n'),
    told: ['publication.yaml:8:12 error unknown-field'],
    words: ['是不是“branch”'],
  },
  {
    fault: 'a rule for a study that is none',
    files: rule('record: session-attended, study: theroy'),
    told: ['publication.yaml:9:82 error unknown-study'],
    words: ['theory'],
  },
  {
    fault: 'a rule twice',
    files: settings(
      'points:\n  - { id: p1, record: exemplar, for: person, points: 1, name: 甲 }\n  - { id: p1, record: honour, for: person, points: 1, name: 乙 }\n',
    ),
    told: ['publication.yaml:10:11 error duplicate-rule'],
  },
  {
    fault: 'a rule that ends before it begins',
    files: rule('record: exemplar, from: 2026-10-02, until: 2026-10-01'),
    told: ['publication.yaml:9:92 error point-rule'],
    words: ['2026-10-01'],
  },
  {
    fault: 'a condition of nothing',
    files: rule('record: honour, where: { levle: bureau }'),
    told: ['publication.yaml:9:74 error point-rule'],
    words: ['是不是“level”'],
  },
  {
    fault: 'a condition that cannot be met',
    files: rule('record: honour, where: { level: buro }'),
    told: ['publication.yaml:9:81 error point-rule'],
    words: ['bureau（局级）'],
  },
  {
    fault: 'a record of nothing',
    files: rule('record: session-atended'),
    told: ['publication.yaml:9:57 error wrong-value'],
    words: ['参加学习'],
  },
];

const days: Case[] = [
  {
    fault: 'a stage that ends before it begins',
    files: {
      'activities/a.md':
        '---\ntitle: 活动\ndate: 2026-10-01\ntheme: 学经验\nstages:\n  - { name: 一, from: 2026-10-05, to: 2026-10-01 }\n---\n',
    },
    told: ['activities/a.md:6:38 error stage-days'],
    words: ['2026-10-01'],
  },
  {
    fault: 'a session of nobody',
    files: { 'sessions/a.md': session('2026-10-01').replace('branches: [jidian]\n', '') },
    told: ['sessions/a.md:1:1 error missing-field'],
    words: ['支部（branches）', '支部学习'],
  },
  {
    fault: 'a session of the central group where there is none',
    files: {
      'sessions/a.md': session('2026-10-01')
        .replace('branches: [jidian]\n', '')
        .replace('kind: branch', 'kind: central-group'),
    },
    told: ['sessions/a.md:1:1 error missing-field'],
    words: ['还没有中心组'],
  },
  {
    fault: 'a session of units of another kind',
    files: { 'sessions/a.md': session('2026-10-01').replace('kind: branch', 'kind: team') },
    told: ['sessions/a.md:5:11 warning session-units'],
    words: ['不计入'],
  },
  {
    fault: 'a bulletin before the first issue',
    files: { ...settings('firstIssue: 2026-08\n'), 'bulletins/2026-07.md': '---\n---\n' },
    told: ['bulletins/2026-07.md:1:1 warning bulletin-month'],
    words: ['2026-08'],
  },
  {
    fault: 'a month that ended short',
    files: {
      ...settings('cadence: { branch: 1 }\n'),
      'sessions/a.md': session('2026-07-03'),
      'sessions/b.md': session('2026-09-03'),
    },
    told: ['branches/jidian.yaml:1:1 warning cadence'],
    words: ['机电支部2026年8月应学习 1 次，没有记录'],
  },
];

describe.each([
  ['files and folders', names],
  ['the publication', publication],
  ['days', days],
])('check tells faults of %s', (_, cases) => {
  it.each(cases)('$fault', async ({ files, told, words = [] }) => {
    const problems = await problemsOf(files);
    expect(placesOf(problems)).toEqual(told);
    for (const word of words) expect(problems[0]!.message).toContain(word);
  });
});

describe('the content folder itself', () => {
  it('may not be there', async () => {
    const { problems } = await checkContent({ contentDir: './no-such-folder' });
    expect(problems).toMatchObject([
      { file: 'no-such-folder', line: 1, column: 1, severity: 'error', rule: 'content-folder' },
    ]);
    expect(problems[0]!.message).toContain('CONTENT_DIR');
  });

  it('may be empty', async () => {
    const { problems } = await withContent({}, (contentDir) => checkContent({ contentDir }));
    expect(problems).toMatchObject([
      { line: 1, column: 1, severity: 'error', rule: 'publication-file' },
    ]);
    expect(problems[0]!.message).toContain('还是空的');
  });

  it('may lack publication.yaml', async () => {
    const { 'publication.yaml': own, ...others } = soundContent;
    const { problems } = await withContent({ ...others, 'publication.yml': own! }, (contentDir) =>
      checkContent({ contentDir }),
    );
    expect(problems).toMatchObject([{ severity: 'error', rule: 'publication-file' }]);
    expect(problems[0]!.message).toContain('publication.yml');
  });
});

describe('today', () => {
  it('makes a later session that counts as held suspicious', async () => {
    const problems = await problemsOf({ 'sessions/a.md': session('2026-11-20') }, '2026-11-01');
    expect(placesOf(problems)).toEqual(['sessions/a.md:3:7 warning held-later']);
  });

  it('is the latest day of anything held where it is not given', async () => {
    expect(await problemsOf({ 'sessions/a.md': session('2026-11-20') })).toEqual([]);
  });
});

describe('drafts', () => {
  it('have warnings where others have errors', async () => {
    const problems = await problemsOf({
      'lectures/2026/x.md': lecture({ date: '2026/10/5', lecturer: '诸葛亮', status: '草稿' }),
    });
    expect(placesOf(problems)).toEqual([
      'lectures/2026/x.md:3:7 warning wrong-value',
      'lectures/2026/x.md:5:11 warning unknown-reference',
      'lectures/2026/x.md:6:9 warning chinese-field-name',
    ]);
  });

  it.each(['status: draft', '状态: 草稿'])(
    'stay drafts while a quote is open: %s',
    async (line) => {
      const problems = await problemsOf({
        'lectures/2026/x.md': `---\ntitle: "没有写完\ndate: 2026-10-05\n${line}\n---\n正文。\n`,
      });
      expect(placesOf(problems)).toContain('lectures/2026/x.md:2:8 warning yaml');
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('what is right is not told', () => {
  it.each<[string, Files]>([
    [
      'a Word file that is an attachment',
      {
        'lectures/2026/x.md': lecture({ attachments: '[{ title: 讲稿, file: ./x.docx }]' }),
        'lectures/2026/x.docx': 'PK',
      },
    ],
    [
      'files that begin with _ or .',
      { 'lectures/2026/_x.md': '乱写', 'lectures/.x.md': '乱写', '_draft/x.md': '乱写' },
    ],
    ['a picture', { 'lectures/2026/images/x.jpg': 'x' }],
    [
      'a month without an end',
      {
        ...settings('cadence: { branch: 1 }\n'),
        'sessions/a.md': session('2026-09-03'),
        'sessions/b.md': session('2026-10-03'),
      },
    ],
    ['a former address', { 'lectures/2026/x.md': lecture({ aliases: '[/news/123/]' }) }],
  ])('%s', async (_, files) => {
    expect(await problemsOf(files)).toEqual([]);
  });
});
