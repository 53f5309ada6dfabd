import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '#catalog/entry';
import { link } from '#catalog/link';
import { mentionsOf } from '#catalog/mentionsOf';
import type { Publication } from '#catalog/publication';
import { isArticleCollection } from '#domain/collections';
import { branchMonthsCsv, branchRecordsCsv } from '#feeds/branchCsv';
import { calendarIcs } from '#feeds/calendarIcs';
import type { BranchView } from '#views/branchPage';
import { publicKinds } from '#views/fileKinds';
import type { LeadersView } from '#views/leaders';
import type { LedgerView } from '#views/ledgerPages';
import type { PersonPageView } from '#views/people';
import { sitePages } from '#views/sitePages';
import { syntheticEntries, syntheticSettings } from '../../scripts/bench/syntheticEntries.ts';

interface Status {
  visibility: 'public' | 'name-only' | 'hidden';
  consent: boolean;
}

const base = syntheticEntries(60);
const persons = base.filter((entry): entry is Entry<'people'> => entry.collection === 'people');
const status: fc.Arbitrary<Status> = fc.record({
  visibility: fc.constantFrom('public', 'public', 'name-only', 'hidden'),
  consent: fc.boolean(),
});

/** The same entries with other persons; what names a hidden person is refused by the check, so it is not there. */
function withStatuses(statuses: readonly Status[]): Entry[] {
  const of = new Map(persons.map(({ id }, i) => [id, statuses[i]!]));
  const hidden = new Set(
    [...of].filter(([, { visibility }]) => visibility === 'hidden').map(([id]) => id),
  );
  const silent = new Set(
    [...of]
      .filter(([, { visibility, consent }]) => visibility !== 'public' || !consent)
      .map(([id]) => id),
  );
  return base
    .filter((entry) => {
      if (!isArticleCollection(entry.collection)) return true;
      const named = mentionsOf({ collection: entry.collection, data: entry.data } as Parameters<
        typeof mentionsOf
      >[0]);
      if (entry.collection === 'exemplars' && named.some(({ person }) => silent.has(person)))
        return false;
      return !named.some(({ person }) => hidden.has(person));
    })
    .map((entry) => {
      if (entry.collection !== 'people') return entry;
      const { visibility, consent } = of.get(entry.id)!;
      const { consent: _, ...data } = entry.data as Entry<'people'>['data'];
      const portrait = { src: './images/x.png', alt: `${data.name}的画像` };
      return {
        ...entry,
        data: { ...data, visibility, portrait, ...(consent ? { consent: '2020-01-01' } : {}) },
      };
    });
}

const publish = (entries: Entry[]): Publication =>
  link(entries, { settings: { ...syntheticSettings(), ledger: { persons: true } } }).publication;

const statuses = fc.array(status, { minLength: persons.length, maxLength: persons.length });
const runs = { numRuns: 12 };

it('shows the hidden nowhere, and gives persons of name only no page', () => {
  fc.assert(
    fc.property(statuses, (given) => {
      const publication = publish(withStatuses(given));
      const outputs = [
        ...sitePages({ publication, pictures: new Map() }).map((page) => JSON.stringify(page)),
        calendarIcs(publication),
        ...[...publication.branches.values()].flatMap((branch) => [
          calendarIcs(publication, branch.id),
          branchMonthsCsv(publication, branch, 2022),
          branchRecordsCsv(publication, branch, 2022),
        ]),
      ].join('\n');
      persons.forEach(({ id, data }, i) => {
        const { visibility } = given[i]!;
        if (visibility !== 'public') expect(outputs).not.toContain(`/people/${id}/`);
        if (visibility === 'hidden') {
          expect(outputs).not.toContain(data.name);
          expect(outputs).not.toContain(`"${id}"`);
        }
        if (visibility !== 'public' || !given[i]!.consent)
          expect(outputs).not.toContain(`${data.name}的画像`);
      });
    }),
    runs,
  );
});

it('lists of persons without consent only what they gave, wrote or said, and no points', () => {
  fc.assert(
    fc.property(statuses, (given) => {
      const publication = publish(withStatuses(given));
      const pages = sitePages({ publication, pictures: new Map() });
      const silent = new Set(persons.filter((_, i) => !given[i]!.consent).map(({ id }) => id));
      for (const { template, view } of pages) {
        if (template === 'person') {
          const { person, file, points, portrait } = view as PersonPageView;
          if (!silent.has(person.id!)) continue;
          const kinds = file.years.flatMap(({ groups }) => groups.map(({ kind }) => kind));
          expect(kinds.every((kind) => publicKinds.has(kind))).toBe(true);
          expect(file.years.every(({ weeks }) => weeks === undefined)).toBe(true);
          expect([points, portrait]).toEqual([undefined, undefined]);
        }
        if (template === 'ledger') {
          for (const { person } of (view as LedgerView).persons)
            expect(silent.has(person.id!)).toBe(false);
        }
        if (template === 'leaders') {
          for (const { person, led, attended } of (view as LeadersView).leaders) {
            if (silent.has(person.id!)) expect([led, attended]).toEqual([undefined, undefined]);
          }
        }
        if (template === 'branch') {
          for (const { people } of (view as BranchView).exemplars) {
            for (const { id } of people) expect(silent.has(id!)).toBe(false);
          }
        }
      }
    }),
    runs,
  );
});
