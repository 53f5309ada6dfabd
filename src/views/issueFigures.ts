import type { ArticleOfKind, Branch, Publication } from '#catalog/publication';
import { addMonths, type Month, monthOf } from '#domain/day';
import { cadences, monthCadence } from '#views/cadence';

/** The month in figures. Absent means not recorded, which is never the same as zero. */
export interface IssueFigures {
  month: Month;
  sessions: number | undefined;
  /** Heads counted at sessions, and at how many of them they were counted. */
  attendance?: { heads: number; recorded: number };
  lectures: number | undefined;
  /** Listeners of lectures, and of how many lectures they were counted. */
  audience?: { heads: number; recorded: number };
  forums: number | undefined;
  turns: number | undefined;
  experiences: number | undefined;
  applied: number | undefined;
  units: UnitFigures[];
}

/** Sessions of one unit this month and the month before, against its cadence. */
export interface UnitFigures {
  id: string;
  name: string;
  /** Sessions a month that the settings ask of its kind. */
  target?: number;
  /** Sessions held; absent where none is recorded, be it as held or as not held. */
  held?: number;
  before?: number;
}

type Session = ArticleOfKind<'sessions'>;
const heldSession = (session: Session) => session.data.held !== false;

export function issueFigures(publication: Publication, month: Month): IssueFigures {
  const inMonth = publication.articles.filter(({ date }) => monthOf(date) === month);
  const sessions = inMonth.filter(
    (each): each is Session => each.collection === 'sessions' && heldSession(each),
  );
  const lectures = inMonth.filter((each) => each.collection === 'lectures');
  const forums = inMonth.filter((each) => each.collection === 'forums');
  const experiences = inMonth.filter((each) => each.collection === 'experiences');
  const heads = sessions
    .map(({ data }) => count(data.attendance?.present))
    .filter((each) => each !== undefined);
  const listeners = lectures.map(({ data }) => data.audience).filter((each) => each !== undefined);
  return {
    month,
    sessions: recorded(sessions.length),
    ...(heads.length > 0 ? { attendance: { heads: sum(heads), recorded: heads.length } } : {}),
    lectures: recorded(lectures.length),
    ...(listeners.length > 0
      ? { audience: { heads: sum(listeners), recorded: listeners.length } }
      : {}),
    forums: recorded(forums.length),
    turns: recorded(sum(forums.map(({ transcript }) => transcript?.turns.length ?? 0))),
    experiences: recorded(experiences.length),
    applied: recorded(experiences.filter(({ data }) => data.applied).length),
    units: unitFigures(publication, month),
  };
}

/** Records are counted; where there are none, nobody knows whether there was nothing. */
const recorded = (count: number): number | undefined => (count > 0 ? count : undefined);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const count = (value: number | readonly string[] | undefined): number | undefined =>
  typeof value === 'number' ? value : value?.length;

function unitFigures(publication: Publication, month: Month): UnitFigures[] {
  const { cadence } = publication.settings;
  const units = [...publication.branches.values()].filter(
    ({ data }) => cadence[data.kind] !== undefined,
  );
  return units.sort(byOrder).map((unit) => {
    const own = cadences(publication).get(unit.id)!;
    const heldIn = (each: Month): number | undefined => {
      const { held, notHeld } = monthCadence(own, each, publication.today);
      return held + notHeld > 0 ? held : undefined;
    };
    const held = heldIn(month);
    const before = heldIn(addMonths(month, -1));
    const target = cadence[unit.data.kind];
    return {
      id: unit.id,
      name: unit.data.name,
      ...(target === undefined ? {} : { target }),
      ...(held === undefined ? {} : { held }),
      ...(before === undefined ? {} : { before }),
    };
  });
}

const byOrder = (a: Branch, b: Branch): number =>
  (a.data.order ?? Number.POSITIVE_INFINITY) - (b.data.order ?? Number.POSITIVE_INFINITY) ||
  (a.id < b.id ? -1 : 1);
