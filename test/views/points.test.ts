import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Period } from '#domain/period';
import type { PointRule } from '#domain/settings';
import { accountOf, earningsOf, sumOf } from '#views/points';
import type { LearningRecord } from '#views/records';

const kinds = ['session-held', 'experience-written', 'task-done', 'honour'] as const;
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(
    ([month, date]) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );

const record: fc.Arbitrary<LearningRecord> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    date: day,
    ref: fc.string(),
    study: fc.constantFrom('theory', 'technology'),
  })
  .map(({ kind, date, ref, study }) => ({
    kind,
    date: kind === 'honour' ? '2026-01-01' : date,
    wholeYear: kind === 'honour',
    branches: ['jia'],
    ref,
    title: ref,
    study,
    fields: { kind: 'branch' },
    facts: {},
  }));

const rule: fc.Arbitrary<PointRule> = fc
  .record({
    record: fc.constantFrom(...kinds),
    points: fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
    where: fc.constantFrom<Record<string, string>>({}, { kind: 'branch' }, { kind: 'team' }),
    study: fc.option(fc.constantFrom('theory', 'technology'), { nil: undefined }),
    cap: fc.option(
      fc.record({
        points: fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10),
        per: fc.constantFrom('month', 'quarter', 'year'),
      }),
      { nil: undefined },
    ),
    from: fc.option(day, { nil: undefined }),
    until: fc.option(day, { nil: undefined }),
  })
  .map((given) => ({
    ...given,
    where: { ...given.where },
    id: JSON.stringify(given),
    name: '规则',
    for: 'branch' as const,
  }));

const period: fc.Arbitrary<Period> = fc.constantFrom(
  '2026',
  '2026-H1',
  '2026-H2',
  '2026-Q1',
  '2026-Q3',
  '2026-05',
  '2026-11',
);
const oldestFirst = (records: readonly LearningRecord[]) =>
  [...records].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
const account = (records: readonly LearningRecord[], rules: readonly PointRule[], of: Period) =>
  accountOf(earningsOf(oldestFirst(records), rules), of);

const records = fc.array(record, { maxLength: 40 });
const rules = fc.uniqueArray(rule, { maxLength: 6, selector: ({ id }) => id });

it('gives points that are the sum of those of their records, each once for a rule', () => {
  fc.assert(
    fc.property(records, rules, period, (all, given, of) => {
      const found = account(all, given, of);
      if (!found) return;
      expect(found.points).toBe(sumOf(found.earned));
      expect(
        found.earned.every(({ record: earner, points }) => all.includes(earner) && points >= 0),
      ).toBe(true);
      const pairs = found.earned.map(
        ({ rule: { id }, record: earner }) => `${id} ${all.indexOf(earner)}`,
      );
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});

it('never lowers a sum when a record is added', () => {
  fc.assert(
    fc.property(records, record, rules, period, (all, added, given, of) => {
      const before = account(all, given, of)?.points ?? 0;
      expect(account([...all, added], given, of)?.points ?? 0).toBeGreaterThanOrEqual(before);
    }),
  );
});

it('never gives more than a cap in its time', () => {
  fc.assert(
    fc.property(records, rule, (all, given) => {
      if (!given.cap) return;
      const found = account(
        all,
        [given],
        given.cap.per === 'month' ? '2026-05' : given.cap.per === 'quarter' ? '2026-Q3' : '2026',
      );
      expect(found?.points ?? 0).toBeLessThanOrEqual(given.cap.points);
    }),
  );
});

it('tells nothing, not zero, where nothing is recorded', () => {
  fc.assert(
    fc.property(records, rules, period, (all, given, of) => {
      const dated = all.filter(({ wholeYear }) => !wholeYear && of !== '2026');
      const none = dated.filter(({ date }) => !date.startsWith('2026-05'));
      expect(account(none, given, '2026-05')).toBeUndefined();
      expect(account([], given, of)).toBeUndefined();
    }),
  );
});

it('counts a record of which only the year is known in whole years alone', () => {
  const honour: LearningRecord = {
    kind: 'honour',
    date: '2026-01-01',
    wholeYear: true,
    branches: ['jia'],
    ref: 'honours/x',
    title: '荣誉',
    fields: {},
    facts: {},
  };
  const given: PointRule = {
    id: 'h',
    record: 'honour',
    for: 'branch',
    points: 5,
    name: '荣誉',
    where: {},
  };
  expect(account([honour], [given], '2026')?.points).toBe(5);
  expect(account([honour], [given], '2026-Q1')).toBeUndefined();
  expect(account([honour], [{ ...given, from: '2026-06-01' }], '2026')?.points).toBe(5);
  expect(account([honour], [{ ...given, until: '2025-12-31' }], '2026')?.points).toBe(0);
});
