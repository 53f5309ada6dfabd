import type { Publication } from '#catalog/publication';
import { monthOf, monthsBetween } from '#domain/day';
import { type Period, periodRange } from '#domain/period';
import { cadences, cadenceTotals, monthCadence } from '#views/cadence';
import { unitAccount } from '#views/ledger';
import { recordsIn } from '#views/points';
import { recordsOf } from '#views/records';

/** One figure of a unit in a period, with the page where its records stand. */
export interface OutcomeFigure {
  label: string;
  text: string;
  href: string;
}

/** The recorded figures of a unit in a period, beside which an evaluation's outcome is read. What is not recorded is not told. */
export function outcomeFigures(
  publication: Publication,
  branchId: string,
  period: Period,
): OutcomeFigure[] {
  const branch = publication.branches.get(branchId);
  if (!branch) return [];
  const year = period.slice(0, 4);
  const page = `/${branch.ref}/${year}/`;
  const { from, until } = periodRange(period);
  const unit = cadences(publication).get(branchId)!;
  const totals = cadenceTotals(
    monthsBetween(monthOf(from), monthOf(until)).map((month) =>
      monthCadence(unit, month, publication.today),
    ),
  );
  const records = recordsIn(recordsOf(publication).byBranch.get(branchId) ?? [], period);
  const count = (kind: string) => records.filter((record) => record.kind === kind).length;
  const { account, perMember } = unitAccount(publication, branch, period);
  const counted = (label: string, number: number, unitWord: string): OutcomeFigure[] =>
    number > 0 ? [{ label, text: `${number}${unitWord}`, href: page }] : [];
  return [
    ...(totals
      ? [
          {
            label: '学习',
            text: unit.due > 0 ? `已开${totals.held}次，应开${totals.due}次` : `${totals.held}次`,
            href: page,
          },
        ]
      : []),
    ...counted('心得', count('experience-written'), '篇'),
    ...counted('学用转化', count('experience-applied'), '件'),
    ...counted('完成任务', count('task-done'), '项'),
    ...(account && publication.settings.points.length > 0
      ? [
          {
            label: '积分',
            text: `${account.points}分${perMember === undefined ? '' : `，人均${perMember}分`}`,
            href: `/ledger/${period}/#${branchId}`,
          },
        ]
      : []),
  ];
}
