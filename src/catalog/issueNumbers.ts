import type { IssueNumber } from '#catalog/publication';
import type { Month } from '#domain/day';

/**
 * Numbers the issues that exist: the running total counts up from 1, or from the number that a
 * bulletin gives; the number of the year starts anew each January.
 */
export function issueNumbers(
  months: Iterable<Month>,
  given: ReadonlyMap<Month, number>,
  firstIssue: Month | undefined,
): IssueNumber[] {
  const ordered = [...new Set(months)].filter((month) => !firstIssue || month >= firstIssue).sort();
  let total = 0;
  let ofYear = 0;
  let year = '';
  return ordered.map((month) => {
    total = given.get(month) ?? total + 1;
    ofYear = month.slice(0, 4) === year ? ofYear + 1 : 1;
    year = month.slice(0, 4);
    return { month, total, ofYear };
  });
}
