import { describe, expect, it } from 'vitest';
import type { Entry } from '#catalog/entry';
import { link } from '#catalog/link';
import { settingsSchema } from '#domain/settings';
import { issueOf } from '#views/issue';

type Fields = Record<string, unknown>;

/** Entries without bodies: all that the model of an issue looks at. */
function publicationOf(files: Record<string, Fields>, settings: Fields = {}) {
  const entries = Object.entries(files).map(([ref, data]) => {
    const [collection = '', ...rest] = ref.split('/');
    return {
      collection,
      id: rest.join('/'),
      ref,
      path: `${ref}.md`,
      digest: ref,
      data,
      text: { excerpt: '', length: Number(data.bodyLength ?? 10), headings: [], images: [] },
      bodyLine: 1,
      ...(collection === 'forums' ? { transcript: String(data.body ?? '') } : {}),
    } as unknown as Entry;
  });
  return link(entries, {
    settings: settingsSchema.parse({
      name: '望村学习',
      organization: '望村社区',
      site: 'https://wangcun.example.org',
      locale: 'zh-CN',
      firstIssue: '2026-08',
      cadence: { branch: 1, 'central-group': 2 },
      ...settings,
    }),
  }).publication;
}

const people = {
  'people/zhou': { name: '周明远', post: '书记' },
  'people/yin': { name: '隐名', visibility: 'hidden' },
};
const lecture = (title: string, date: string, more: Fields = {}) => ({
  title,
  date,
  kind: 'hall',
  lecturer: '周明远',
  ...more,
});

describe('an issue', () => {
  it('has the month’s articles by section, each section by day', () => {
    const issue = issueOf(
      publicationOf({
        ...people,
        'lectures/b': lecture('乙', '2026-08-20'),
        'lectures/a': lecture('甲', '2026-08-03'),
        'lectures/later': lecture('九月的', '2026-09-01'),
        'experiences/x': { title: '心得', date: '2026-08-09', author: '周明远' },
      }),
      '2026-08',
    )!;
    expect(
      issue.sections.map(({ label, articles }) => [label, articles.map(({ title }) => title)]),
    ).toEqual([
      ['讲座', ['甲', '乙']],
      ['心得', ['心得']],
    ]);
    expect(issue).toMatchObject({ total: 1, ofYear: 1, date: '2026-08-31', lead: 'lectures/a' });
  });

  it('puts the lead first with its section, and leaves out what the editor leaves out', () => {
    const issue = issueOf(
      publicationOf({
        ...people,
        'lectures/a': lecture('甲', '2026-08-03'),
        'experiences/x': { title: '早', date: '2026-08-05', author: '周明远' },
        'experiences/y': { title: '晚', date: '2026-08-09', author: '周明远' },
        'experiences/z': { title: '不收', date: '2026-08-10', author: '周明远' },
        'bulletins/2026-08': { lead: 'experiences/y', leaveOut: ['experiences/z'], copies: 12 },
      }),
      '2026-08',
    )!;
    expect(issue.sections.map(({ articles }) => articles.map(({ title }) => title))).toEqual([
      ['晚', '早'],
      ['甲'],
    ]);
    expect(issue.colophon.copies).toBe(12);
  });

  it('does not exist for a month without content or before the first issue', () => {
    const publication = publicationOf({
      ...people,
      'lectures/a': lecture('甲', '2026-08-03'),
      'lectures/old': lecture('旧', '2026-07-03'),
    });
    expect(issueOf(publication, '2026-07')).toBeUndefined();
    expect(issueOf(publication, '2026-09')).toBeUndefined();
  });

  it('never names the hidden', () => {
    const issue = issueOf(
      publicationOf({ ...people, 'lectures/a': lecture('甲', '2026-08-03', { lecturer: 'yin' }) }),
      '2026-08',
    );
    expect(JSON.stringify(issue)).not.toContain('隐名');
  });

  it('tells sessions against the cadence, and not recorded from zero', () => {
    const session = (date: string, branch: string, more: Fields = {}) => ({
      title: `学习${date}${branch}`,
      date,
      kind: 'branch',
      branches: [branch],
      ...more,
    });
    const { figures } = issueOf(
      publicationOf({
        'branches/a': { name: '甲支部', kind: 'branch', order: 1 },
        'branches/b': { name: '乙支部', kind: 'branch', order: 2 },
        'branches/c': { name: '丙支部', kind: 'branch', order: 3 },
        'branches/o': { name: '办公室', kind: 'office' },
        'sessions/1': session('2026-08-03', 'a', { attendance: { present: 9 } }),
        'sessions/2': session('2026-09-03', 'a'),
        'sessions/3': session('2026-08-05', 'b'),
        'sessions/4': session('2026-10-05', 'b'),
        'sessions/5': session('2026-09-08', 'c'),
      }),
      '2026-09',
    )!;
    expect(
      figures.units.map(({ name, target, before, held }) => [name, target, before, held]),
    ).toEqual([
      ['甲支部', 1, 1, 1],
      ['乙支部', 1, 1, undefined],
      ['丙支部', 1, undefined, 1],
    ]);
    expect(figures).toMatchObject({ sessions: 2 });
    expect(figures.attendance).toBeUndefined();
  });

  it('counts a session that was not held nowhere, and shows it neither', () => {
    const issue = issueOf(
      publicationOf({
        'branches/a': { name: '甲支部', kind: 'branch' },
        'sessions/1': {
          title: '开了',
          date: '2026-08-03',
          kind: 'branch',
          branches: ['a'],
          attendance: { present: 9 },
        },
        'sessions/2': {
          title: '没开',
          date: '2026-08-20',
          kind: 'branch',
          branches: ['a'],
          held: false,
        },
      }),
      '2026-08',
    )!;
    expect(issue.sections.flatMap(({ articles }) => articles.map(({ title }) => title))).toEqual([
      '开了',
    ]);
    expect(issue.figures).toMatchObject({ sessions: 1, attendance: { heads: 9, recorded: 1 } });
  });

  it('names a title’s years in a row up to this year', () => {
    const { honours } = issueOf(
      publicationOf({
        ...people,
        'lectures/a': lecture('甲', '2026-08-03'),
        'honours/a': {
          title: '先进单位',
          awardedBy: '矿务局',
          years: [2023, 2025, 2026],
          recipient: 'organization',
        },
        'honours/b': {
          title: '往年的',
          awardedBy: '矿务局',
          years: [2024],
          recipient: 'organization',
        },
        'honours/c': {
          title: '个人的',
          awardedBy: '工会',
          years: [2026],
          recipient: 'people/zhou',
        },
      }),
      '2026-08',
    )!;
    expect(honours.titles).toEqual([
      { title: '先进单位', awardedBy: '矿务局', recipient: '望村社区', running: 2 },
    ]);
  });
});
