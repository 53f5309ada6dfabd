import { expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import type { Publication } from '#catalog/publication';
import { attendanceCounts } from '#views/attendance';
import { branchView } from '#views/branchPage';
import { branchYears } from '#views/branchYears';
import { cadences, monthCadence, monthLabel, shortMonths } from '#views/cadence';
import { honoursOf } from '#views/honours';
import { learningFile } from '#views/learningFile';
import { personAccount, unitAccount } from '#views/ledger';
import { taskViews } from '#views/tasks';

/*
 * Two branches in April, May and June 2026, two sessions a month asked of each; told as of
 * 30 June. Every figure below was worked out by hand from the files of the fixture.
 */
const today = '2026-06-30';
const { publication, unresolved } = await loadPublication('test/fixtures/learning-scenario', {
  today,
});
const branch = (id: string) => publication.branches.get(id)!;
const person = (id: string) => publication.people.get(id)!;
const points = (id: string, period: string, from: Publication = publication) =>
  unitAccount(from, branch(id), period).account?.points;
const view = (id: string) =>
  branchView(publication, branch(id), 2026, branchYears(publication, branch(id)));

it('resolves every reference', () => expect(unresolved).toEqual([]));

it.each([
  // Before the first recorded session nothing is told.
  ['jia', '2026-03', { held: 0, notHeld: 0, unrecorded: 2, within: false, short: false }, '未录'],
  ['jia', '2026-04', { held: 2, notHeld: 0, unrecorded: 0, within: true, short: false }, '2次'],
  // One was held, one is written down as not held: short, and nothing is unrecorded.
  ['jia', '2026-05', { held: 1, notHeld: 1, unrecorded: 0, within: true, short: true }, '1次'],
  ['jia', '2026-06', { held: 2, notHeld: 0, unrecorded: 0, within: true, short: false }, '2次'],
  // Planned for a day that has not come.
  [
    'jia',
    '2026-07',
    { held: 0, notHeld: 0, planned: 1, unrecorded: 0, within: false, short: false },
    '',
  ],
  ['yi', '2026-04', { held: 1, notHeld: 0, unrecorded: 1, within: true, short: true }, '至少1次'],
  // The session of kind `other` counts nowhere.
  ['yi', '2026-05', { held: 0, notHeld: 0, unrecorded: 2, within: true, short: true }, '未录'],
  // June has not ended.
  ['yi', '2026-06', { held: 1, notHeld: 0, unrecorded: 0, within: true, short: false }, '1次'],
])('tells the cadence of %s in %s', (id, month, expected, label) => {
  const cadence = monthCadence(cadences(publication).get(id)!, month, today);
  expect(cadence).toMatchObject(expected);
  expect(monthLabel(cadence)).toBe(label);
});

it('warns of the months that ended short, and of no other', () => {
  const short = shortMonths(publication).map(({ branch: { id }, months }) => [
    id,
    months.map(({ month }) => month),
  ]);
  expect(Object.fromEntries(short)).toEqual({ jia: ['2026-05'], yi: ['2026-04', '2026-05'] });
});

it.each([
  ['04-08-jia', { expected: 4, present: 2, leave: 1, madeUp: 1, absent: 0 }],
  // Leave was not recorded; whoever is in no list was absent.
  ['04-22-jia', { expected: 4, present: 1, madeUp: 1, absent: 2 }],
  // Numbers say nothing of absence.
  ['05-13-jia', { expected: 10, present: 8 }],
  ['06-24-jia', {}],
])('counts who came on %s', (id, counts) => {
  const session = publication.articleByRef.get(`sessions/2026/${id}`)!;
  expect(session.collection === 'sessions' && attendanceCounts(session.data.attendance)).toEqual(
    counts,
  );
});

it('tells the rate of attendance over the sessions that recorded it, as people where they are few', () => {
  expect(view('jia').attendance).toEqual({ sessions: 4, present: 20, expected: 28 });
  expect(view('yi').attendance).toBeUndefined();
});

it.each([
  // 5 sessions × 2, at most 6; experiences 1 + 1 + 1 before June, 3 after; a task 5; an exam 4.
  ['jia', '2026-Q2', 21],
  ['jia', '2026-H1', 21],
  ['jia', '2026', 21],
  // 2 sessions 4, two experiences 2.
  ['jia', '2026-04', 6],
  // 1 session 2, one experience 1, the task 5.
  ['jia', '2026-05', 8],
  // 2 sessions 4, one experience by the new rule 3, the exam 4.
  ['jia', '2026-06', 11],
  // 2 sessions 4, one experience 3, the exam 4.
  ['yi', '2026-Q2', 11],
  // Nothing is recorded: not 0.
  ['jia', '2026-Q3', undefined],
  ['jia', '2026-01', undefined],
  ['yi', '2025', undefined],
  // An honour is recorded, for which no rule gives anything: that is 0.
  ['jia', '2025', 0],
])('gives %s its points in %s', (id, period, expected) =>
  expect(points(id, period)).toBe(expected),
);

it('tells points for each member only where the strength is known', () => {
  expect(unitAccount(publication, branch('jia'), '2026-Q2').perMember).toBe(2.1);
  expect(unitAccount(publication, branch('yi'), '2026-Q2')).not.toHaveProperty('perMember');
});

it.each([
  // Two sessions 2 + 2, at most 3.
  ['zhang', 3],
  // One attended 2, one made up 1.
  ['li', 3],
])('gives %s points for attendance', (id, expected) =>
  expect(personAccount(publication, person(id), '2026-Q2')?.account?.points).toBe(expected),
);

it('keeps no account of a person who did not agree', () => {
  expect(personAccount(publication, person('wang'), '2026-Q2')).toBeUndefined();
  expect(personAccount(publication, person('sun'), '2026-Q2')).toBeUndefined();
});

it('tells which article answers a task, and which task is overdue', () => {
  const task = (id: string) => taskViews(publication).find((each) => each.id === id)!;
  expect(
    task('jiaocha').units.map(({ unit, state, answer }) => [unit.id, state, answer?.title]),
  ).toEqual([
    ['jia', 'done', '李二河交任务的心得'],
    ['yi', 'overdue', undefined],
  ]);
  expect(task('jiangke').units.map(({ unit, state }) => [unit.id, state])).toEqual([
    ['yi', 'open'],
  ]);
});

it('counts what a person wrote for the branch of that day', () => {
  expect(view('jia').experiences.map(({ title }) => title)).toContain('周五常在甲支部写的心得');
  expect(view('yi').experiences.map(({ title }) => title)).toEqual(['周五常在乙支部写的心得']);
});

it('shows no average of fewer than five entrants', () => {
  expect(view('jia').exams).toMatchObject([{ entered: 8, passed: 8, average: 90 }]);
  expect(view('yi').exams[0]).not.toHaveProperty('average');
});

it('counts the years running up to the last listed one', () => {
  expect(honoursOf(publication, 'branches/jia')).toMatchObject([
    { years: [2025, 2024, 2022], running: 2 },
  ]);
});

it('names the next planned session', () => {
  expect(view('jia').cadence.next).toMatchObject({ date: '2026-07-08' });
  expect(view('yi').cadence.next).toBeUndefined();
});

it('keeps a file of what was attended and made up, with consent only', () => {
  const kinds = (id: string) => {
    const groups = learningFile(publication, person(id)).years.flatMap((year) => year.groups);
    return Object.fromEntries(groups.map(({ kind, items }) => [kind, items.length]));
  };
  expect(kinds('li')).toEqual({
    'experience-written': 1,
    attended: 1,
    'made-up': 1,
    'task-done': 1,
    exam: 1,
  });
  expect(kinds('wang')).toEqual({ 'experience-written': 1 });
});
