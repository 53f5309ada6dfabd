import type { ArticleOfKind } from '#catalog/publication';

/** One figure of an attendance as the editor gave it: a number, or the persons by id. */
export type Attendees = number | readonly string[] | undefined;

/** How many came to a session. What was not recorded is undefined, never zero. */
export interface AttendanceCounts {
  expected?: number;
  present?: number;
  leave?: number;
  madeUp?: number;
  /** Told only where everything given is a list of persons. */
  absent?: number;
}

export const countOf = (attendees: Attendees): number | undefined =>
  typeof attendees === 'number' ? attendees : attendees && new Set(attendees).size;

/** The persons of a figure; none where it is a number, which says nothing of any person. */
export const personsOf = (attendees: Attendees): readonly string[] =>
  attendees === undefined || typeof attendees === 'number' ? [] : [...new Set(attendees)];

type Attendance = ArticleOfKind<'sessions'>['data']['attendance'];

/** The figures of a session; empty where nothing was recorded. */
export function attendanceCounts(attendance: Attendance): AttendanceCounts {
  const { expected, present, leave, madeUp } = attendance ?? {};
  const counts: AttendanceCounts = {};
  const figures = { expected, present, leave, madeUp };
  for (const key of ['expected', 'present', 'leave', 'madeUp'] as const) {
    const count = countOf(figures[key]);
    if (count !== undefined) counts[key] = count;
  }
  const absent = absentees(figures);
  if (absent) counts.absent = absent.length;
  return counts;
}

/** Expected less present, on leave and made up; undefined unless all that is given are lists. */
function absentees(
  given: Record<'expected' | 'present' | 'leave' | 'madeUp', Attendees>,
): string[] | undefined {
  const { expected, present, leave = [], madeUp = [] } = given;
  if (
    [expected, present, leave, madeUp].some(
      (figure) => figure === undefined || typeof figure === 'number',
    )
  ) {
    return undefined;
  }
  const accounted = new Set([present, leave, madeUp].flatMap(personsOf));
  return personsOf(expected).filter((person) => !accounted.has(person));
}

/** People who came and people who were expected, over the sessions that recorded both. */
export interface AttendanceRate {
  sessions: number;
  present: number;
  expected: number;
  /** In per cent, rounded; only from thirty people up, where a percentage says something. */
  percent?: number;
}

/** Undefined where no session recorded both figures, or nobody was expected. */
export function attendanceRate(
  sessions: readonly ArticleOfKind<'sessions'>[],
): AttendanceRate | undefined {
  const rate: AttendanceRate = { sessions: 0, present: 0, expected: 0 };
  for (const session of sessions) {
    const { expected, present } = attendanceCounts(session.data.attendance);
    if (expected === undefined || present === undefined) continue;
    rate.sessions += 1;
    rate.present += present;
    rate.expected += expected;
  }
  if (rate.expected === 0) return undefined;
  if (rate.expected >= percentFrom) rate.percent = Math.round((rate.present / rate.expected) * 100);
  return rate;
}

const percentFrom = 30;
