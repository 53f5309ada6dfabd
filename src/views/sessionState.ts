import type { ArticleOfKind } from '#catalog/publication';
import type { Day } from '#domain/day';

/** 已开, 没有开, 未到日期. A gap without an entry is 没有记录 and belongs to the cadence. */
export type SessionState = 'held' | 'not-held' | 'planned';

export const sessionStateNames: Readonly<Record<SessionState, string>> = {
  held: '已开',
  'not-held': '没有开',
  planned: '未到日期',
};

export function sessionState({ date, data }: ArticleOfKind<'sessions'>, today: Day): SessionState {
  if (data.held !== false) return 'held';
  return date > today ? 'planned' : 'not-held';
}
