import type { FolderRule } from '#checks/rule';
import { monthNumber, yearOf } from '#domain/day';
import { shortMonths } from '#views/cadence';

/** A month that ended with fewer sessions than due is told once, at the unit that owes them. */
export const cadence: FolderRule = function* ({ linked, fileByRef }) {
  for (const { branch, months } of shortMonths(linked.publication)) {
    const file = fileByRef.get(`branches/${branch.id}`);
    if (!file) continue;
    const { name } = branch.data;
    for (const { month, due, held, notHeld } of months) {
      const recorded = held > 0 ? `只记了 ${held} 次` : notHeld > 0 ? '' : '没有记录';
      const cancelled = notHeld > 0 ? `有 ${notHeld} 次写明没有开` : '';
      const found = [recorded, cancelled].filter(Boolean).join('，');
      yield file.warning(
        'cadence',
        undefined,
        `${name}${yearOf(month)}年${monthNumber(month)}月应学习 ${due} 次，${found}。开了没有记的请补上；没有开的不用补，页面会照实写明。`,
      );
    }
  }
};
