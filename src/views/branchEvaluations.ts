import type { Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import type { Period } from '#domain/period';
import { hrefOf } from '#views/articleLink';
import { perPublication } from '#views/perPublication';

/** What an evaluation said of a unit. */
export interface BranchEvaluation {
  outcome: string;
  title: string;
  href: string;
  date: Day;
}

const outcomesByUnit = perPublication(({ articles }) => {
  const units = new Map<string, { period: Period; told: BranchEvaluation }[]>();
  for (const article of articles) {
    if (article.collection !== 'evaluations') continue;
    const { data, title, ref, date } = article;
    for (const { recipient, outcome } of data.outcomes ?? []) {
      const told = { outcome, title, href: hrefOf(ref), date };
      const list = units.get(recipient);
      if (list) list.push({ period: data.period, told });
      else units.set(recipient, [{ period: data.period, told }]);
    }
  }
  return units;
});

/**
 * Outcomes of the evaluations of periods within a year, newest first.
 *
 * @param ref `branches/<id>`
 */
export const branchEvaluations = (
  publication: Publication,
  ref: string,
  year: number,
): BranchEvaluation[] =>
  (outcomesByUnit(publication).get(ref) ?? [])
    .filter(({ period }) => period.startsWith(String(year)))
    .map(({ told }) => told);
