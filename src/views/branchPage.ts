import type { Article, Branch, Publication } from '#catalog/publication';
import { type Day, yearOf } from '#domain/day';
import { type ArticleLink, articleLink } from '#views/articleLink';
import { type AttendanceRate, attendanceRate } from '#views/attendance';
import { type BranchCadence, branchCadence } from '#views/branchCadence';
import { type BranchEvaluation, branchEvaluations } from '#views/branchEvaluations';
import { type BranchExam, branchExams } from '#views/branchExams';
import { branchPeople } from '#views/branchPeople';
import { branchTurns, type ForumTurns } from '#views/branchTurns';
import { branchYears } from '#views/branchYears';
import { cadences } from '#views/cadence';
import { type Comparison, comparisons, type MonthSeries, monthSeries } from '#views/figures';
import { type HonourItem, honoursOf } from '#views/honours';
import { type LedgerLine, unitLine } from '#views/ledgerLines';
import { ledgerHref } from '#views/ledgerPages';
import { hasConsent, type PersonView, personView } from '#views/person';
import { sessionState } from '#views/sessionState';
import type { PageFamily, Site, SitePage } from '#views/sitePage';
import { tasksByUnit, type UnitTask } from '#views/tasks';
import { ancestorsOf, childrenOf, type UnitLink, unitLink } from '#views/units';

/** The learning page of a unit in a year. */
export interface BranchView extends UnitLink {
  about?: string;
  strength?: number;
  secretary?: PersonView;
  year: number;
  years: { year: number; href: string; current: boolean }[];
  /** Figures are told as of this day. */
  today: Day;
  cadence: BranchCadence;
  attendance?: AttendanceRate;
  tasks: UnitTask[];
  honours: HonourItem[];
  exams: BranchExam[];
  /** What evaluations said of the unit. */
  evaluations: BranchEvaluation[];
  /** From the top down to its parent, and the units below it. */
  ancestors: UnitLink[];
  children: UnitLink[];
  people: PersonView[];
  lectures: ArticleLink[];
  experiences: (ArticleLink & { applied: boolean })[];
  exemplars: ArticleLink[];
  activities: ArticleLink[];
  turns: ForumTurns[];
  comparisons: Comparison[];
  series: MonthSeries[];
  ledger?: LedgerLine & {
    /** The page of all units' points in the year. */
    href: string;
  };
  downloads: { title: string; href: string; type: string }[];
}

/** Each unit's current year at `/branches/<id>/`, and every year at `/branches/<id>/<year>/`. */
export const branchPages: PageFamily = (site) =>
  [...site.publication.branches.values()].flatMap((branch) => {
    const years = branchYears(site.publication, branch);
    const current = years[0]!;
    return [
      branchPage(site, branch, current, years, branch.ref),
      ...years.map((year) => branchPage(site, branch, year, years, `${branch.ref}/${year}`)),
    ];
  });

function branchPage(
  { publication }: Site,
  branch: Branch,
  year: number,
  years: readonly number[],
  path: string,
): SitePage<BranchView> {
  const { name } = branch.data;
  const calendar = `/${branch.ref}/calendar.ics`;
  return {
    path,
    template: 'branch',
    title: path === branch.ref ? name : `${name}：${year}年`,
    description: `${name}${year}年的学习：开了几次学习会，谁讲了、写了、说了什么，任务办得怎样。`,
    section: 'branches',
    view: branchView(publication, branch, year, years),
    alternates: [{ href: calendar, type: 'text/calendar', title: `${name}学习日历` }],
  };
}

/** @param years every year that the unit has a page of, latest first */
export function branchView(
  publication: Publication,
  branch: Branch,
  year: number,
  years: readonly number[],
): BranchView {
  const { about, strength, secretary } = branch.data;
  const { today } = publication;
  const head = personView(publication, secretary);
  const unit = cadences(publication).get(branch.id)!;
  const held = unit.sessions.filter(
    (session) => yearOf(session.date) === year && sessionState(session, today) === 'held',
  );
  const rate = attendanceRate(held);
  const ofYear = articlesOfYear(publication, branch.id, year);
  const links = (articles: readonly Article[]) =>
    articles.map((article) => articleLink(article, publication));
  const ledger = unitLine(publication, branch, String(year));
  return {
    ...unitLink(branch),
    ...(about ? { about } : {}),
    ...(strength ? { strength } : {}),
    ...(head ? { secretary: head } : {}),
    year,
    years: years.map((each) => ({
      year: each,
      href: `/${branch.ref}/${each}/`,
      current: each === year,
    })),
    today,
    cadence: branchCadence(unit, year, today),
    ...(rate ? { attendance: rate } : {}),
    tasks: (tasksByUnit(publication).get(branch.id) ?? []).filter(
      ({ issued, due }) => yearOf(issued) <= year && year <= yearOf(due),
    ),
    honours: honoursOf(publication, branch.ref).filter(({ years: won }) => won.includes(year)),
    exams: branchExams(publication, branch.id, year),
    evaluations: branchEvaluations(publication, branch.ref, year),
    ancestors: ancestorsOf(publication, branch).map(unitLink),
    children: (childrenOf(publication).get(branch.id) ?? []).map(unitLink),
    people: branchPeople(publication, branch.id, year),
    lectures: links(ofYear.filter(({ collection }) => collection === 'lectures')),
    experiences: ofYear
      .filter((article) => article.collection === 'experiences')
      .map((article) => ({
        ...articleLink(article, publication),
        applied: article.data.applied !== undefined,
      })),
    exemplars: links(
      ofYear.filter(
        (article) =>
          article.collection === 'exemplars' &&
          hasConsent(publication.people.get(article.data.person)),
      ),
    ),
    activities: links(ofYear.filter(({ collection }) => collection === 'activities')),
    turns: branchTurns(publication, branch.id, year),
    comparisons: comparisons(publication, branch.id, year),
    series: monthSeries(publication, branch.id, year),
    ...(ledger ? { ledger: { ...ledger, href: ledgerHref(publication, String(year)) } } : {}),
    downloads: [
      { title: '按月数字（CSV）', href: `/${branch.ref}/${year}-months.csv`, type: 'text/csv' },
      { title: '学习记录（CSV）', href: `/${branch.ref}/${year}-records.csv`, type: 'text/csv' },
      { title: '学习日历（ICS）', href: `/${branch.ref}/calendar.ics`, type: 'text/calendar' },
    ],
  };
}

/** Newest first. */
const articlesOfYear = (publication: Publication, branch: string, year: number) =>
  (publication.byBranch.get(branch) ?? []).filter(({ date }) => yearOf(date) === year);
