import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '#catalog/link';
import { entries, linked, settings } from './entries.ts';

const md = (fields: string, body = '正文。') => `---\n${fields}\n---\n${body}\n`;

const base = {
  'branches/dangwei.yaml': 'name: 党委\nkind: committee',
  'branches/zhongxinzu.yaml': 'name: 中心组\nkind: central-group\nparent: dangwei',
  'branches/jidian.yaml': 'name: 机电支部\nkind: branch\nparent: dangwei',
  'branches/yunshu.yaml': 'name: 运输支部\nkind: branch',
  'people/zhao.yaml': 'name: 赵冬梅\nbranch: jidian',
  'people/li.yaml':
    'name: 李长河\naliases: [老李]\nbranch:\n  - { branch: yunshu, since: 2026-01-01 }\n  - { branch: jidian, since: 2026-09-01 }',
};
const lecture = (more = '') =>
  md(`title: 讲\ndate: 2026-08-01\nkind: hall\nlecturer: 李长河${more}`);

describe('persons', () => {
  it.each(['li', '李长河', '老李', ' 李长河 '])('are found as %j', (written) => {
    const { publication, unresolved } = linked({
      ...base,
      'lectures/2026/a.md': md(`title: 讲\ndate: 2026-08-01\nkind: hall\nlecturer: "${written}"`),
    });
    expect(unresolved).toEqual([]);
    expect(publication.articles[0]?.data).toMatchObject({ lecturer: 'li' });
  });

  it('of one name are ambiguous, with all ids', () => {
    const { unresolved } = linked({
      ...base,
      'people/li-2.yaml': 'name: 李长河',
      'lectures/a.md': lecture(),
    });
    expect(unresolved.map(({ path, resolution }) => [path, resolution])).toEqual([
      [['lecturer'], { problem: 'ambiguous', ids: ['li', 'li-2'] }],
    ]);
  });

  it('are ambiguous too where the name of one is an alias of another', () => {
    const { unresolved } = linked({
      ...base,
      'people/lao-li.yaml': 'name: 老李',
      'lectures/a.md': md('title: 讲\ndate: 2026-08-01\nkind: hall\nlecturer: 老李'),
    });
    expect(unresolved.map(({ resolution }) => resolution)).toEqual([
      { problem: 'ambiguous', ids: ['lao-li', 'li'] },
    ]);
  });

  it('may be told apart by id', () => {
    const { unresolved } = linked({
      ...base,
      'people/li-2.yaml': 'name: 李长河',
      'lectures/a.md': md('title: 讲\ndate: 2026-08-01\nkind: hall\nlecturer: li-2'),
    });
    expect(unresolved).toEqual([]);
  });
});

describe('branches of an article', () => {
  it.each([
    ['a lecture: the hosts', 'lectures/a.md', lecture('\nhosts: [zhongxinzu]'), ['zhongxinzu']],
    ['a lecture without hosts: the lecturer’s on that day', 'lectures/a.md', lecture(), ['yunshu']],
    [
      'an experience: the author’s on that day',
      'experiences/a.md',
      md('title: 心得\ndate: 2026-09-02\nauthor: 老李'),
      ['jidian'],
    ],
    [
      'an exemplar: the person’s',
      'exemplars/a.md',
      md('title: 榜样\ndate: 2026-09-02\nperson: zhao\nyear: 2026\ncitation: 好'),
      ['jidian'],
    ],
    [
      'a forum: each once',
      'forums/a.md',
      md(
        'title: 论坛\ndate: 2026-08-02\ntheme: 题\nmoderator: zhao\nparticipants: [李长河, 赵冬梅]',
      ),
      ['jidian', 'yunshu'],
    ],
    [
      'an exam: those in the results',
      'exams/a.md',
      md('title: 考\ndate: 2026-08-02\nresults: [{ branch: yunshu }]'),
      ['yunshu'],
    ],
    [
      'a central-group session: the only such unit',
      'sessions/a.md',
      md('title: 学\ndate: 2026-08-02\nkind: central-group'),
      ['zhongxinzu'],
    ],
    ['another session: none', 'sessions/a.md', md('title: 学\ndate: 2026-08-02\nkind: branch'), []],
    ['what is given', 'lectures/a.md', lecture('\nbranches: [jidian]'), ['jidian']],
  ])('%s', (_, path, text, branches) => {
    expect(linked({ ...base, [path]: text }).publication.articles[0]?.branches).toEqual(branches);
  });
});

describe('today', () => {
  it('is the latest day of what was held or published; planned sessions do not count', () => {
    const { publication } = linked({
      ...base,
      'lectures/a.md': lecture(),
      'sessions/b.md': md('title: 学\ndate: 2026-11-06\nkind: central-group\nheld: false'),
      'tasks/t.yaml': 'title: 任务\nissued: 2026-08-01\ndue: 2026-12-31\nbranches: [jidian]',
    });
    expect(publication.today).toBe('2026-08-01');
    expect(publication.issues.map(({ month }) => month)).toEqual(['2026-08']);
  });

  it('leaves a planned session to come where nothing was held yet', () => {
    const { publication } = linked({
      ...base,
      'sessions/a.md': md('title: 学\ndate: 2026-11-06\nkind: central-group\nheld: false'),
      'sessions/b.md': md('title: 学\ndate: 2026-11-20\nkind: central-group\nheld: false'),
    });
    expect(publication.today).toBe('2026-11-05');
  });

  it('may be given, and hides nothing', () => {
    const { publication } = linked(
      { ...base, 'lectures/a.md': lecture() },
      { today: '2026-01-01' },
    );
    expect([publication.today, publication.articles.length]).toEqual(['2026-01-01', 1]);
  });
});

describe('drafts', () => {
  const files = {
    ...base,
    'lectures/a.md': lecture('\nstatus: draft'),
    'experiences/b.md': md('title: 心得\ndate: 2026-09-02\nauthor: zhao\nrespondsTo: [lectures/a]'),
  };
  it('are not published, and a reference to one leads nowhere', () => {
    const { publication, unresolved } = linked(files);
    expect(publication.articles.map(({ ref }) => ref)).toEqual(['experiences/b']);
    expect(unresolved[0]?.resolution).toEqual({ problem: 'draft' });
  });
  it('are seen in the preview', () => {
    expect(linked(files, { drafts: true }).publication.articles).toHaveLength(2);
  });
});

describe('issues', () => {
  it('count those that exist from the first issue on; a given number resets the count', () => {
    const article = (date: string) => md(`title: 讲\ndate: ${date}\nkind: hall\nlecturer: zhao`);
    const { publication } = linked(
      {
        ...base,
        'lectures/a.md': article('2026-07-01'),
        'lectures/b.md': article('2026-08-01'),
        'lectures/c.md': article('2026-11-01'),
        'lectures/d.md': article('2027-01-01'),
        'bulletins/2026-11.md': '---\nnumber: 58\n---\n',
      },
      { settings: settings({ firstIssue: '2026-08' }) },
    );
    expect(publication.issues).toEqual([
      { month: '2026-08', total: 1, ofYear: 1 },
      { month: '2026-11', total: 58, ofYear: 2 },
      { month: '2027-01', total: 59, ofYear: 1 },
    ]);
  });
});

it('links the same whatever the order of files', () => {
  const all = entries({
    ...base,
    'lectures/a.md': lecture(),
    'lectures/b.md': lecture('\nhosts: [jidian]'),
    'experiences/b.md': md('title: 心得\ndate: 2026-09-02\nauthor: zhao\nrespondsTo: [lectures/a]'),
  });
  const expected = link(all, { settings: settings() });
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(link(shuffled, { settings: settings() })).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
