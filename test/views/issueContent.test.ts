import { expect, it } from 'vitest';
import { isInIssue } from '#views/isInIssue';
import { issueOf } from '#views/issue';
import { printLinks } from '#views/printLinks';
import { linked, settings } from '../catalog/entries.ts';

const session = (date: string, held = true) =>
  `---\ntitle: 学习\ndate: ${date}\nkind: branch\nbranches: [jidian]\nheld: ${held}\n---\n学。\n`;
const lecture = (date: string) =>
  `---\ntitle: 讲座\ndate: ${date}\nkind: hall\nlecturer: li\n---\n讲。\n`;

const { publication } = linked(
  {
    'people/li.yaml': 'name: 李长河',
    'branches/jidian.yaml': 'name: 机电支部\nkind: branch',
    'sessions/7.md': session('2026-07-10'),
    'sessions/8.md': session('2026-08-10', false),
    'sessions/10.md': session('2026-10-10'),
    'lectures/9.md': lecture('2026-09-01'),
    'lectures/out.md': lecture('2026-09-02'),
    'lectures/12.md': lecture('2026-12-01'),
    'bulletins/2026-09.md': '---\nleaveOut: [lectures/out]\n---\n',
    'bulletins/2026-11.md': '---\n---\n按语。\n',
  },
  { settings: settings({ cadence: { branch: 1 } }) },
);
const figures = (month: string) => issueOf(publication, month)!.figures;

it.each([
  ['2026-07', 1, undefined],
  // A gap in the record is not recorded; written down as not held is a nought.
  ['2026-09', undefined, 0],
  ['2026-10', 1, undefined],
  ['2026-11', undefined, 1],
])('%s: a unit’s sessions are %s, the month before %s', (month, held, before) => {
  const [unit] = figures(month).units;
  expect([unit?.held, unit?.before]).toEqual([held, before]);
});

it('counts records, and tells no nought where there are none', () => {
  for (const count of [
    'sessions',
    'lectures',
    'forums',
    'turns',
    'experiences',
    'applied',
  ] as const) {
    expect(figures('2026-11')[count]).toBeUndefined();
  }
  expect(figures('2026-09').lectures).toBe(2);
});

it('offers in print what has something to print', () => {
  const { issues } = printLinks(publication);
  expect([...issues.keys()]).toEqual(['2026-10', '2026-12']);
});

it('takes in what was published and held, less what the editor leaves out', () => {
  const taken = publication.articles.filter((article) => isInIssue(publication, article));
  expect(taken.map(({ ref }) => ref).sort()).toEqual([
    'lectures/12',
    'lectures/9',
    'sessions/10',
    'sessions/7',
  ]);
});
