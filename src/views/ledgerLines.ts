import type { Branch, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import type { Period } from '#domain/period';
import type { PointRule } from '#domain/settings';
import { hrefOf } from '#views/articleLink';
import { type PersonAccount, unitAccount } from '#views/ledger';
import { type PersonView, personView } from '#views/person';
import { type Account, sumOf } from '#views/points';
import { ruleName } from '#views/ruleName';
import { type UnitLink, unitLink } from '#views/units';

/** A point and the record that earned it. */
export interface LedgerPoint {
  rule: string;
  points: number;
  /** The cap of the rule took a part or all of it. */
  capped: boolean;
  /** A day, or a year where only that is known. */
  date: Day | string;
  title: string;
  href: string;
}

/** Points of one rule. */
export interface LedgerCell {
  rule: string;
  name: string;
  points: number;
  records: number;
}

export interface LedgerAccount {
  /** Sum of the entries; absent where nothing is recorded. */
  points?: number;
  cells: LedgerCell[];
  entries: LedgerPoint[];
}

export interface LedgerLine extends LedgerAccount {
  unit: UnitLink;
  strength?: number;
  /** Only where the strength is known. */
  perMember?: number;
}

export interface PersonLine extends LedgerAccount {
  person: PersonView;
}

/** A unit's points in a period, told for readers; undefined where the publication has no rules for units. */
export function unitLine(
  publication: Publication,
  branch: Branch,
  period: Period,
): LedgerLine | undefined {
  if (!publication.settings.points.some((rule) => rule.for === 'branch')) return undefined;
  const { account, perMember } = unitAccount(publication, branch, period);
  const { strength } = branch.data;
  return {
    unit: unitLink(branch),
    ...(strength ? { strength } : {}),
    ...(perMember === undefined ? {} : { perMember }),
    ...ledgerAccount(publication, account),
  };
}

/** A person's points; undefined for anybody who may not be shown. */
export function personLine(
  publication: Publication,
  { person, account }: PersonAccount,
): PersonLine | undefined {
  const view = personView(publication, person.id);
  return view?.consented ? { person: view, ...ledgerAccount(publication, account) } : undefined;
}

function ledgerAccount({ settings }: Publication, account: Account | undefined): LedgerAccount {
  const earned = account?.earned ?? [];
  const rules = new Map<string, { rule: PointRule; earned: Account['earned'] }>();
  for (const each of earned) {
    const cell = rules.get(each.rule.id);
    if (cell) cell.earned.push(each);
    else rules.set(each.rule.id, { rule: each.rule, earned: [each] });
  }
  return {
    ...(account ? { points: account.points } : {}),
    cells: [...rules.values()].map((cell) => ({
      rule: cell.rule.id,
      name: ruleName(cell.rule, settings.points),
      points: sumOf(cell.earned),
      records: cell.earned.length,
    })),
    entries: earned.map(({ rule, record, points, capped }) => ({
      rule: ruleName(rule, settings.points),
      points,
      capped,
      date: record.wholeYear ? record.date.slice(0, 4) : record.date,
      title: record.title,
      href: hrefOf(record.ref),
    })),
  };
}
