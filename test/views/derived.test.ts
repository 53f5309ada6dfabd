import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '#catalog/entry';
import { link } from '#catalog/link';
import { monthOf, monthsBetween } from '#domain/day';
import { recordKinds } from '#domain/vocabulary';
import { cadences, monthCadence, monthLabel } from '#views/cadence';
import { comparisons, monthSeries } from '#views/figures';
import { learningFamilies } from '#views/learningFamilies';
import { unitAccount } from '#views/ledger';
import { recordsOf } from '#views/records';
import { syntheticEntries, syntheticSettings } from '../../scripts/bench/syntheticEntries.ts';

const entries = syntheticEntries(120);
const publish = (from: readonly Entry[]) =>
  link(from, { settings: syntheticSettings() }).publication;
const pagesOf = (from: readonly Entry[]) => {
  const site = { publication: publish(from), pictures: new Map() };
  return JSON.stringify(learningFamilies.flatMap((family) => family(site)));
};

it('gives the same pages whatever the order of the files', () => {
  const expected = pagesOf(entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(pagesOf(shuffled)).toBe(expected);
    }),
    { numRuns: 6 },
  );
});

it('makes no zero of what is not recorded', () => {
  const kept = entries.filter(
    ({ collection }) => collection === 'branches' || collection === 'people',
  );
  const articles = entries.filter(
    ({ collection }) => collection !== 'branches' && collection !== 'people',
  );
  fc.assert(
    fc.property(fc.subarray(articles), (some) => {
      const publication = publish([...kept, ...some]);
      for (const id of publication.branches.keys()) {
        const recorded = new Set(
          (recordsOf(publication).byBranch.get(id) ?? []).map(({ date }) => monthOf(date)),
        );
        for (const { months } of monthSeries(publication, id, 2023)) {
          for (const { value } of months) expect(value).not.toBe(0);
        }
        for (const { value, last, average } of comparisons(publication, id, 2023)) {
          expect([value, last, average]).not.toContain(0);
        }
        for (const month of monthsBetween('2022-11', '2023-04')) {
          const account = unitAccount(publication, publication.branches.get(id)!, month).account;
          expect(account === undefined).toBe(!recorded.has(month));
          const cadence = monthCadence(cadences(publication).get(id)!, month, publication.today);
          if (cadence.held + cadence.notHeld === 0) expect(monthLabel(cadence)).not.toContain('0');
        }
      }
    }),
    { numRuns: 20 },
  );
});

it('makes records of every kind that the synthetic publication holds, each with its entry', () => {
  const publication = publish(entries);
  const { all } = recordsOf(publication);
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9);
  for (const { kind, ref } of all) {
    expect(Object.hasOwn(recordKinds, kind)).toBe(true);
    expect(
      publication.articleByRef.has(ref) || publication.honours.has(ref.replace('honours/', '')),
    ).toBe(true);
  }
});
