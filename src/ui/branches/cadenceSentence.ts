import { monthNumber } from '#domain/day';
import { shortDayName } from '#domain/dayName';
import type { BranchView } from '#views/branchPage';

/** A unit's year of sessions in one plain sentence; what is zero is not said, what is not recorded is. */
export function cadenceSentence({
  cadence,
  year,
  today,
}: Pick<BranchView, 'cadence' | 'year' | 'today'>): string {
  const { totals, due, since } = cadence;
  if (!totals) return `${year}年还没有学习记录。开过的学习会，请记录人补写进来。`;
  const current = today.startsWith(String(year));
  const time = [
    current ? `到${shortDayName(today)}` : `${year}年全年`,
    since ? `从${monthNumber(since)}月有记录算起` : '',
  ];
  const { held, notHeld, unrecorded } = totals;
  const told = [
    `开了${held}次`,
    notHeld > 0 ? `没有开${notHeld}次` : '',
    unrecorded > 0 ? `另有${unrecorded}次没有记录` : '',
  ].filter(Boolean);
  const asked = due > 0 ? `应学${totals.due}次：` : '';
  const honest = unrecorded > 0 ? '没有记录不等于没有开，请补录。' : '';
  return `${time.filter(Boolean).join('，')}，${asked}${told.join('，')}。${honest}`;
}
