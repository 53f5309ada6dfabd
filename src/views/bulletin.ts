import type { Publication } from '#catalog/publication';
import { type Month, yearOf } from '#domain/day';
import { type ArticleTeaser, articleTeaser } from '#views/articleLink';
import { bodySource } from '#views/bodySource';
import { type Issue, issueOf } from '#views/issue';
import { type PrintLink, printLinks } from '#views/printLinks';
import type { PageFamily, Site, SitePage } from '#views/sitePage';

/** The web edition of a month's issue. */
export interface BulletinView {
  issue: Pick<
    Issue,
    'month' | 'total' | 'ofYear' | 'date' | 'figures' | 'honours' | 'calendar' | 'colophon'
  >;
  lead?: ArticleTeaser;
  sections: { label: string; seal: string; href: string; items: ArticleTeaser[] }[];
  hasNote: boolean;
  /** Printed editions and the e-book, where they are built. */
  editions: readonly PrintLink[];
  previous?: IssueLink;
  next?: IssueLink;
}

export interface IssueLink {
  month: Month;
  total: number;
  ofYear: number;
  href: string;
}

/** All issues, year by year, newest first. */
export interface BulletinsView {
  years: {
    year: number;
    issues: (IssueLink & {
      headline?: string;
      articles: number;
      leadCover?: ArticleTeaser['cover'];
    })[];
  }[];
}

const issueLink = ({
  month,
  total,
  ofYear,
}: {
  month: Month;
  total: number;
  ofYear: number;
}): IssueLink => ({
  month,
  total,
  ofYear,
  href: `/bulletins/${month}/`,
});

export const bulletinPages: PageFamily = (site) => {
  const { issues } = site.publication;
  return [
    bulletinsPage(site),
    ...issues.flatMap(
      ({ month }, i) => bulletinPage(site, month, issues[i - 1], issues[i + 1]) ?? [],
    ),
  ];
};

const monthName = (month: Month) => `${yearOf(month)}年${Number(month.slice(5))}月`;

function bulletinPage(
  site: Site,
  month: Month,
  previous: IssueLink | Publication['issues'][number] | undefined,
  next: IssueLink | Publication['issues'][number] | undefined,
): SitePage<BulletinView> | undefined {
  const { publication } = site;
  const issue = issueOf(publication, month);
  if (!issue) return undefined;
  const teaser = (ref: string) => {
    const article = publication.articleByRef.get(ref);
    return article ? articleTeaser(article, site) : undefined;
  };
  const lead = issue.lead ? teaser(issue.lead) : undefined;
  const bulletin = publication.bulletins.get(month);
  const { total, ofYear, date, figures, honours, calendar, colophon } = issue;
  return {
    path: `bulletins/${month}`,
    template: 'bulletin',
    title: `${publication.settings.name}${monthName(month)}`,
    description: lead ? `本期头条：${lead.title}。` : `${monthName(month)}的学习。`,
    section: 'bulletins',
    view: {
      issue: { month, total, ofYear, date, figures, honours, calendar, colophon },
      ...(lead ? { lead } : {}),
      sections: issue.sections
        .map(({ collection, label, articles }) => ({
          label,
          seal: articles[0] ? teaser(articles[0].ref)!.seal : '',
          href: `/${collection}/`,
          items: articles.flatMap(({ ref }) => (ref === issue.lead ? [] : (teaser(ref) ?? []))),
        }))
        .filter(({ items }) => items.length > 0),
      hasNote: issue.note !== undefined,
      editions: printLinks(publication).issues.get(month) ?? [],
      ...(previous ? { previous: issueLink(previous) } : {}),
      ...(next ? { next: issueLink(next) } : {}),
    },
    ...(issue.note && bulletin
      ? {
          body: bodySource(
            {
              path: bulletin.path,
              digest: bulletin.entry.digest,
              images: bulletin.entry.text.images,
            },
            site,
          ),
        }
      : {}),
  };
}

function bulletinsPage(site: Site): SitePage<BulletinsView> {
  const { publication } = site;
  const issues = [...publication.issues].reverse().map((number) => {
    const issue = issueOf(publication, number.month);
    const lead = publication.articleByRef.get(issue?.lead ?? '');
    const cover = lead && articleTeaser(lead, site).cover;
    return {
      ...issueLink(number),
      ...(lead ? { headline: lead.title } : {}),
      articles: issue?.sections.reduce((sum, { articles }) => sum + articles.length, 0) ?? 0,
      ...(cover ? { leadCover: cover } : {}),
    };
  });
  const years = [...new Set(issues.map(({ month }) => yearOf(month)))];
  return {
    path: 'bulletins',
    template: 'bulletins',
    title: '月报',
    description: `${publication.settings.name}每月一期，可以读网页，也可以打印。`,
    section: 'bulletins',
    view: {
      years: years.map((year) => ({
        year,
        issues: issues.filter(({ month }) => yearOf(month) === year),
      })),
    },
  };
}
