import type { Article, Publication } from '#catalog/publication';
import { type Month, monthOf, monthsBetween } from '#domain/day';
import { branchOn } from '#domain/membership';
import { attendanceCounts } from '#views/attendance';
import { cadences } from '#views/cadence';
import { perPublication } from '#views/perPublication';
import { sessionState } from '#views/sessionState';

/** Everything of a unit that is counted month by month. */
export const figureNames = {
  sessions: { label: '开展学习', unit: '次' },
  lectures: { label: '讲座', unit: '场' },
  experiences: { label: '心得', unit: '篇' },
  applied: { label: '学用转化', unit: '件' },
  reading: { label: '读书心得', unit: '篇' },
  turns: { label: '论坛发言', unit: '次' },
  exemplars: { label: '先进典型', unit: '人' },
} as const;
export type FigureName = keyof typeof figureNames;
export const figureKeys = Object.keys(figureNames) as FigureName[];

/** Counts by name; what nobody recorded is absent, never zero. */
export type Figures = Partial<Record<FigureName, number>>;

/** Figures by unit and month. */
export const monthlyFigures = perPublication(
  (publication): ReadonlyMap<string, ReadonlyMap<Month, Figures>> => {
    const units = new Map<string, Map<Month, Figures>>();
    const add = (unit: string, month: Month, name: FigureName, count = 1) => {
      const months = units.get(unit) ?? new Map<Month, Figures>();
      const figures = months.get(month) ?? {};
      figures[name] = (figures[name] ?? 0) + count;
      months.set(month, figures);
      units.set(unit, months);
    };
    for (const [id, { sessions }] of cadences(publication)) {
      for (const session of sessions) {
        const state = sessionState(session, publication.today);
        // A session that is written down as not held makes the month's count known: it may be 0.
        if (state !== 'planned')
          add(id, monthOf(session.date), 'sessions', state === 'held' ? 1 : 0);
      }
    }
    for (const article of publication.articles) countArticle(article, publication, add);
    return units;
  },
);

function countArticle(
  article: Article,
  { people }: Publication,
  add: (unit: string, month: Month, name: FigureName, count?: number) => void,
) {
  const month = monthOf(article.date);
  const forUnits = (name: FigureName) => {
    for (const unit of article.branches) add(unit, month, name);
  };
  switch (article.collection) {
    case 'lectures':
      return forUnits('lectures');
    case 'exemplars':
      return forUnits('exemplars');
    case 'experiences':
      forUnits('experiences');
      if (article.data.applied) forUnits('applied');
      if (article.data.respondsTo?.some((ref) => ref.startsWith('books/'))) forUnits('reading');
      return;
    case 'forums':
      for (const { person } of article.transcript?.turns ?? []) {
        const unit = person && branchOn(people.get(person)?.memberships, article.date);
        if (unit) add(unit, month, 'turns');
      }
      return;
  }
}

/** A unit's year: sums of what its months recorded. */
export function yearFigures(publication: Publication, unit: string, year: number): Figures {
  const months = monthlyFigures(publication).get(unit);
  const sums: Figures = {};
  for (const month of monthsBetween(`${year}-01`, `${year}-12`)) {
    for (const [name, count] of Object.entries(months?.get(month) ?? {}) as [
      FigureName,
      number,
    ][]) {
      sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}

/** One figure of twelve months beside the year before. */
export interface MonthSeries {
  id: string;
  title: string;
  unit: string;
  months: { month: Month; value?: number; last?: number }[];
}

/** The series of a unit that a chart is drawn of; those without any figure are left out. */
export function monthSeries(publication: Publication, unit: string, year: number): MonthSeries[] {
  const months = monthlyFigures(publication).get(unit);
  const before = (month: Month) => `${year - 1}${month.slice(4)}`;
  const figureSeries = (['experiences', 'reading', 'turns'] as const).map(
    (name): MonthSeries => ({
      id: name,
      title: figureNames[name].label,
      unit: figureNames[name].unit,
      months: monthsBetween(`${year}-01`, `${year}-12`).map((month) =>
        point(month, months?.get(month)?.[name], months?.get(before(month))?.[name]),
      ),
    }),
  );
  return [attendanceSeries(publication, unit, year), ...figureSeries].filter(({ months }) =>
    months.some(({ value, last }) => value !== undefined || last !== undefined),
  );
}

const point = (month: Month, value: number | undefined, last: number | undefined) => ({
  month,
  ...(value === undefined ? {} : { value }),
  ...(last === undefined ? {} : { last }),
});

/** People who came, on average for a session, where they were counted. */
function attendanceSeries(publication: Publication, unit: string, year: number): MonthSeries {
  const byMonth = cadences(publication).get(unit)?.byMonth;
  const average = (month: Month) => {
    const counted = (byMonth?.get(month) ?? [])
      .filter((session) => sessionState(session, publication.today) === 'held')
      .map(({ data }) => attendanceCounts(data.attendance).present)
      .filter((present) => present !== undefined);
    if (counted.length === 0) return undefined;
    return Math.round(counted.reduce((sum, present) => sum + present, 0) / counted.length);
  };
  return {
    id: 'attendance',
    title: '到会人数',
    unit: '人',
    months: monthsBetween(`${year}-01`, `${year}-12`).map((month) =>
      point(month, average(month), average(`${year - 1}${month.slice(4)}`)),
    ),
  };
}

/** A year's figure of one unit, the year before, and the mean of the units of its kind. */
export interface Comparison {
  name: FigureName;
  label: string;
  unit: string;
  value?: number;
  last?: number;
  /** To one place; only where three units or more recorded it, so that it betrays none of them. */
  average?: number;
  /** Units in the mean. */
  units?: number;
}

const fewestUnits = 3;

export function comparisons(publication: Publication, unit: string, year: number): Comparison[] {
  const own = yearFigures(publication, unit, year);
  const last = yearFigures(publication, unit, year - 1);
  const kind = publication.branches.get(unit)?.data.kind ?? 'branch';
  const averages = kindAverages(publication, kind, year);
  return figureKeys.map((name) => ({
    name,
    ...figureNames[name],
    ...(own[name] === undefined ? {} : { value: own[name] }),
    ...(last[name] === undefined ? {} : { last: last[name] }),
    ...averages[name],
  }));
}

type Averages = Partial<Record<FigureName, { average: number; units: number }>>;
const averageMemory = perPublication(() => new Map<string, Averages>());

function kindAverages(publication: Publication, kind: string, year: number): Averages {
  const memory = averageMemory(publication);
  const key = `${kind} ${year}`;
  const known = memory.get(key);
  if (known) return known;
  const peers = [...publication.branches.values()]
    .filter((branch) => branch.data.kind === kind)
    .map(({ id }) => yearFigures(publication, id, year));
  const averages: Averages = {};
  for (const name of figureKeys) {
    const counts = peers.map((figures) => figures[name]).filter((count) => count !== undefined);
    if (counts.length < fewestUnits) continue;
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    averages[name] = { average: Math.round(mean * 10) / 10, units: counts.length };
  }
  memory.set(key, averages);
  return averages;
}
