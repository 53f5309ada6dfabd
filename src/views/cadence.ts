import type { ArticleOfKind, Branch, Publication } from '#catalog/publication';
import { type Day, type Month, monthOf, monthsBetween } from '#domain/day';
import { attendanceCounts } from '#views/attendance';
import { perPublication } from '#views/perPublication';
import { sessionState } from '#views/sessionState';

type Session = ArticleOfKind<'sessions'>;

/** One place in a month: a session that was due, or one more than was due. */
export interface CadenceSlot {
  state: 'held' | 'not-held' | 'not-recorded' | 'not-due';
  /** Of a recorded or planned session. */
  date?: Day;
  href?: string;
  title?: string;
  /** How many came, where recorded. */
  present?: number;
}

export interface MonthCadence {
  month: Month;
  /** How many sessions the settings ask for. */
  due: number;
  held: number;
  notHeld: number;
  /** Planned for a day that has not passed. */
  planned: number;
  /** Due, but neither held nor written down as not held. Counted in months that have ended. */
  unrecorded: number;
  /** The month lies between the unit's first and last recorded session, both included. */
  within: boolean;
  /** The month has ended as of today. */
  ended: boolean;
  /** Ended with fewer sessions than due; told only `within`. */
  short: boolean;
  /** Oldest first; as many as were due, or more. */
  slots: CadenceSlot[];
}

/** The sessions of one unit against its cadence. */
export interface UnitCadence {
  branch: Branch;
  due: number;
  /** Every session that counts for the unit, oldest first. */
  sessions: readonly Session[];
  /** Months of the first and the last recorded session; absent where nothing is recorded. */
  first?: Month;
  last?: Month;
  /** Earliest planned session. */
  next?: Session;
  byMonth: ReadonlyMap<Month, readonly Session[]>;
}

type UnitDraft = Omit<UnitCadence, 'sessions' | 'byMonth'> & {
  sessions: Session[];
  byMonth: Map<Month, Session[]>;
};

/**
 * Units and their sessions, by branch id. A session counts for the units in its branches whose
 * kind equals the session's; one of kind `other` counts nowhere (content model, Cadence).
 */
export const cadences = perPublication((publication): ReadonlyMap<string, UnitCadence> => {
  const { settings, today } = publication;
  const units = new Map<string, UnitDraft>();
  for (const [id, branch] of publication.branches) {
    units.set(id, {
      branch,
      due: settings.cadence[branch.data.kind] ?? 0,
      sessions: [],
      byMonth: new Map(),
    });
  }
  for (const session of [...publication.articles].reverse()) {
    if (session.collection !== 'sessions') continue;
    const month = monthOf(session.date);
    for (const id of session.branches) {
      const unit = units.get(id);
      if (!unit || unit.branch.data.kind !== session.data.kind) continue;
      unit.sessions.push(session);
      const ofMonth = unit.byMonth.get(month);
      if (ofMonth) ofMonth.push(session);
      else unit.byMonth.set(month, [session]);
      if (sessionState(session, today) === 'planned') unit.next ??= session;
      else {
        unit.first ??= month;
        unit.last = month;
      }
    }
  }
  return units;
});

/** One month of a unit. */
export function monthCadence(unit: UnitCadence, month: Month, today: Day): MonthCadence {
  const slots: CadenceSlot[] = (unit.byMonth.get(month) ?? []).map((session) => {
    const state = sessionState(session, today);
    const present =
      state === 'held' ? attendanceCounts(session.data.attendance).present : undefined;
    return {
      state: state === 'planned' ? 'not-due' : state,
      date: session.date,
      href: `/${session.ref}/`,
      title: session.title,
      ...(present === undefined ? {} : { present }),
    };
  });
  const count = (state: CadenceSlot['state']) =>
    slots.filter((slot) => slot.state === state).length;
  const [held, notHeld, planned] = [count('held'), count('not-held'), count('not-due')];
  const ended = month < monthOf(today);
  const unrecorded = ended ? Math.max(0, unit.due - held - notHeld - planned) : 0;
  while (slots.length < unit.due) slots.push({ state: ended ? 'not-recorded' : 'not-due' });
  const within = unit.first !== undefined && unit.first <= month && month <= unit.last!;
  return {
    month,
    due: unit.due,
    held,
    notHeld,
    planned,
    unrecorded,
    within,
    ended,
    short: within && ended && held < unit.due,
    slots,
  };
}

/** The twelve months of a year. */
export const yearCadence = (unit: UnitCadence, year: number, today: Day): MonthCadence[] =>
  monthsBetween(`${year}-01`, `${year}-12`).map((month) => monthCadence(unit, month, today));

/** Months that ended with fewer sessions than due, by unit: what `check` warns of. */
export function shortMonths(
  publication: Publication,
): { branch: Branch; months: MonthCadence[] }[] {
  return [...cadences(publication).values()]
    .map((unit) => ({
      branch: unit.branch,
      months:
        unit.first && unit.due > 0
          ? monthsBetween(unit.first, unit.last!)
              .map((month) => monthCadence(unit, month, publication.today))
              .filter(({ short }) => short)
          : [],
    }))
    .filter(({ months }) => months.length > 0);
}

/** A year in one sentence's figures; only what lies within the recorded time counts as due. */
export interface CadenceTotals {
  /** Held, not held and not recorded together. */
  due: number;
  held: number;
  notHeld: number;
  unrecorded: number;
}

/** Undefined where the year has no recorded session. */
export function cadenceTotals(months: readonly MonthCadence[]): CadenceTotals | undefined {
  const told = months.filter(({ within, held, notHeld }) => within || held + notHeld > 0);
  if (told.length === 0) return undefined;
  const sum = (key: 'held' | 'notHeld' | 'unrecorded') =>
    told.reduce((total, month) => total + month[key], 0);
  const [held, notHeld, unrecorded] = [sum('held'), sum('notHeld'), sum('unrecorded')];
  return { due: held + notHeld + unrecorded, held, notHeld, unrecorded };
}

/**
 * What stands under a month: `2次` and `0次` are counts, `未录` is an absence, `至少1次` where a
 * part is missing; nothing where the month has not come.
 */
export function monthLabel({ held, notHeld, unrecorded, ended, due }: MonthCadence): string {
  if (!ended) return held > 0 ? `${held}次` : '';
  if (unrecorded > 0) return held > 0 ? `至少${held}次` : '未录';
  return held + notHeld + due > 0 ? `${held}次` : '';
}
