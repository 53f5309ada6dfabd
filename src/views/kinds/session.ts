import type { ArticleOfKind } from '#catalog/publication';
import { sessionKinds } from '#domain/vocabulary';
import type { KindPart } from '#views/article';
import { type AttendanceCounts, attendanceCounts } from '#views/attendance';
import { personViews } from '#views/person';
import { type SessionState, sessionState } from '#views/sessionState';
import type { Site } from '#views/sitePage';

export interface SessionPart {
  kindLabel: string;
  state: SessionState;
  attendance: AttendanceCounts;
  materials: string[];
}

/** Leave and absence are told as numbers only. */
export function sessionPart(
  article: ArticleOfKind<'sessions'>,
  { publication }: Site,
): KindPart<SessionPart> {
  const { data, date } = article;
  const people = (ids: readonly (string | undefined)[]) =>
    personViews(
      publication,
      ids.filter((id) => id !== undefined),
      date,
    );
  const observers = typeof data.observers === 'string' ? [data.observers] : (data.observers ?? []);
  const attendance = attendanceCounts(data.attendance);
  const counted = (label: string, value: number | undefined) =>
    value === undefined ? [] : [{ label, items: [{ text: `${value}人` }] }];
  return {
    byline: [
      { label: '主持', people: people([data.chair]) },
      { label: '中心发言', people: people(data.speakers ?? []) },
      { label: '记录', people: people([data.recorder]) },
    ],
    facts: [
      { label: '类型', items: [{ text: sessionKinds[data.kind] }] },
      ...counted('应到', attendance.expected),
      ...counted('实到', attendance.present),
      ...counted('请假', attendance.leave),
      ...counted('补课', attendance.madeUp),
      { label: '列席', items: observers.map((text) => ({ text })) },
    ],
    related: [],
    part: {
      kindLabel: sessionKinds[data.kind],
      state: sessionState(article, publication.today),
      attendance,
      materials: data.materials ?? [],
    },
  };
}
