import type { Branch, Person, Publication } from '#catalog/publication';
import type { Period } from '#domain/period';
import type { PointRule } from '#domain/settings';
import { perPublication } from '#views/perPublication';
import { hasConsent, publicPeople } from '#views/person';
import { type Account, accountOf, type Earnings, earningsOf } from '#views/points';
import { recordsOf } from '#views/records';
import { unitsInOrder } from '#views/units';

/** One unit's points in a period. */
export interface UnitAccount {
  branch: Branch;
  /** Undefined where nothing is recorded. */
  account?: Account;
  /** Points for each member, to two places; only where the strength is known. */
  perMember?: number;
}

export interface PersonAccount {
  person: Person;
  account?: Account;
}

/** 学习积分 of a period, for units and, for the committee, for persons who agreed. */
export interface Ledger {
  period: Period;
  rules: { branch: PointRule[]; person: PointRule[] };
  units: UnitAccount[];
  persons: PersonAccount[];
}

const rulesFor = (publication: Publication, holder: PointRule['for']) =>
  publication.settings.points.filter((rule) => rule.for === holder);

/** What each unit and each person can earn, worked out once for all periods. */
const earnings = perPublication((publication) => {
  const { byBranch, byPerson } = recordsOf(publication);
  const holders = (
    records: typeof byBranch,
    holder: PointRule['for'],
  ): ReadonlyMap<string, Earnings> => {
    const rules = rulesFor(publication, holder);
    return new Map([...records].map(([id, own]) => [id, earningsOf(own, rules)]));
  };
  return { units: holders(byBranch, 'branch'), persons: holders(byPerson, 'person') };
});

const accountIn = (own: Earnings | undefined, period: Period) => own && accountOf(own, period);

/** The account of one unit in a period. */
export function unitAccount(publication: Publication, branch: Branch, period: Period): UnitAccount {
  const account = accountIn(earnings(publication).units.get(branch.id), period);
  const { strength } = branch.data;
  return {
    branch,
    ...(account ? { account } : {}),
    ...(account && strength
      ? { perMember: Math.round((account.points / strength) * 100) / 100 }
      : {}),
  };
}

/** The account of a person who agreed to a learning file; undefined for anybody else. */
export function personAccount(
  publication: Publication,
  person: Person,
  period: Period,
): PersonAccount | undefined {
  if (!hasConsent(person)) return undefined;
  const account = accountIn(earnings(publication).persons.get(person.id), period);
  return { person, ...(account ? { account } : {}) };
}

/** Accounts of all units in order, and of the persons who agreed, by id. */
export function ledgerOf(publication: Publication, period: Period): Ledger {
  const units = unitsInOrder(publication).map((branch) => unitAccount(publication, branch, period));
  const persons = publicPeople(publication)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => personAccount(publication, person, period))
    .filter((account) => account !== undefined);
  return {
    period,
    rules: { branch: rulesFor(publication, 'branch'), person: rulesFor(publication, 'person') },
    units,
    persons,
  };
}
