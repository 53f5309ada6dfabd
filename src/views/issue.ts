import type { Article, IssueNumber, LinkedRecord, Publication } from '#catalog/publication';
import { type ArticleCollection, collections } from '#domain/collections';
import { addMonths, type Day, lastDay, type Month, monthOf } from '#domain/day';
import { type ArticleSheet, articleSheet } from '#views/articleSheet';
import { isInIssue } from '#views/isInIssue';
import { type IssueCalendar, issueCalendar } from '#views/issueCalendar';
import { type IssueFigures, issueFigures } from '#views/issueFigures';
import { type IssueHonours, issueHonours } from '#views/issueHonours';

/**
 * One month's issue, assembled from that month's content: what every edition of it shows, in
 * print, as e-book and on the web. Plain data; bodies are read by reference when they are set.
 */
export interface Issue {
  month: Month;
  /** Running total. */
  total: number;
  /** Number within its year. */
  ofYear: number;
  /** Day that the issue carries: the last of its month. */
  date: Day;
  /** The article that leads; it stands first. */
  lead?: string;
  /** The editor's note, where the month's bulletin has one. */
  note?: { ref: string; path: string };
  sections: IssueSection[];
  figures: IssueFigures;
  honours: IssueHonours;
  /** Next month's study. */
  calendar: IssueCalendar;
  colophon: Colophon;
}

export interface IssueSection {
  collection: ArticleCollection;
  label: string;
  articles: ArticleSheet[];
}

/** 版权页: who made it, how many, for whom. */
export interface Colophon {
  name: string;
  organization: string;
  parent?: string;
  publisher: string;
  site: string;
  copies?: number;
  /** 报, 送, 发. */
  reportTo: string[];
  sendTo: string[];
  distributeTo: string[];
  /** 内部资料: what the rules ask an internal publication to say. */
  internal?: { permit: string; printer: string; audience: string };
  /** Organization and persons are invented. */
  sample: boolean;
}

/** The order of an issue; the lead's section comes first. */
const sectionOrder: readonly ArticleCollection[] = [
  'lectures',
  'forums',
  'experiences',
  'exemplars',
  'sessions',
  'books',
  'activities',
  'exams',
  'evaluations',
];

/** The issue of a month; undefined where the month has none. */
export function issueOf(publication: Publication, month: Month): Issue | undefined {
  const number = publication.issues.find((issue) => issue.month === month);
  if (!number) return undefined;
  const bulletin = publication.bulletins.get(month);
  const articles = issueArticles(publication, month);
  const sections = sectionsOf(publication, articles, bulletin?.data.lead);
  return {
    ...facts(number),
    ...(sections[0]?.articles[0] ? { lead: sections[0].articles[0].ref } : {}),
    ...(bulletin && bulletin.entry.text.length > 0
      ? { note: { ref: bulletin.ref, path: bulletin.path } }
      : {}),
    sections,
    figures: issueFigures(publication, month),
    honours: issueHonours(publication, month, articles),
    calendar: issueCalendar(publication, addMonths(month, 1)),
    colophon: colophonOf(publication, bulletin),
  };
}

const facts = ({ month, total, ofYear }: IssueNumber) => ({
  month,
  total,
  ofYear,
  date: lastDay(month),
});

/** Articles of a month's issue, oldest first: all that was published and held, less what the editor leaves out. */
export function issueArticles(publication: Publication, month: Month): Article[] {
  return publication.articles
    .filter((article) => monthOf(article.date) === month && isInIssue(publication, article))
    .sort((a, b) => (a.date === b.date ? (a.ref < b.ref ? -1 : 1) : a.date < b.date ? -1 : 1));
}

function sectionsOf(
  publication: Publication,
  articles: readonly Article[],
  lead: string | undefined,
): IssueSection[] {
  const sections = sectionOrder.flatMap((collection): IssueSection[] => {
    const own = articles.filter((article) => article.collection === collection);
    if (own.length === 0) return [];
    const ordered = [
      ...own.filter(({ ref }) => ref === lead),
      ...own.filter(({ ref }) => ref !== lead),
    ];
    return [
      {
        collection,
        label: collections[collection].label,
        articles: ordered.map((article) => articleSheet(publication, article)),
      },
    ];
  });
  const leading = sections.filter(({ articles: [first] }) => first?.ref === lead);
  return [...leading, ...sections.filter((section) => !leading.includes(section))];
}

function colophonOf(
  { settings }: Publication,
  bulletin: LinkedRecord<'bulletins'> | undefined,
): Colophon {
  const { publisher, internal, permit, printer, audience, reportTo, sendTo, distributeTo } =
    settings.bulletin;
  const copies = bulletin?.data.copies ?? settings.bulletin.copies;
  return {
    name: settings.name,
    organization: settings.organization,
    ...(settings.parent ? { parent: settings.parent } : {}),
    publisher: publisher ?? settings.organization,
    site: settings.site,
    ...(copies === undefined ? {} : { copies }),
    reportTo,
    sendTo,
    distributeTo: bulletin?.data.distribution ?? distributeTo,
    ...(internal ? { internal: { permit: permit!, printer: printer!, audience: audience! } } : {}),
    sample: settings.sample,
  };
}
