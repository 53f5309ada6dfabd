import type { Article, Publication } from '#catalog/publication';
import { type Month, monthOf } from '#domain/day';
import { type EditionId, editions, editionsOf } from '#domain/edition';
import { issueArticles } from '#views/issue';
import { learningFile } from '#views/learningFile';
import { perPublication } from '#views/perPublication';
import { hasConsent } from '#views/person';

/** A file that the site serves beside a page. */
export interface PrintLink {
  href: string;
  label: string;
  note: string;
  type: string;
}

/** Which printed files are built, so that pages link to nothing else. */
export interface PrintLinks {
  /** Editions by month. */
  issues: ReadonlyMap<Month, readonly (PrintLink & { id: EditionId })[]>;
  /** 打印版 by reference. */
  articles: ReadonlyMap<string, string>;
  /** Question paper and answer key by the exam's id. */
  exams: ReadonlyMap<string, { paper: string; key: string }>;
  /** Learning files by person id; with consent only. */
  people: ReadonlyMap<string, string>;
}

/**
 * The newest issues have all their editions, and what is in them has a printed form; ten thousand
 * articles do not mean ten thousand files. `print` in publication.yaml says how many.
 */
export const printLinks = perPublication((publication: Publication): PrintLinks => {
  const { print, bulletin } = publication.settings;
  const months =
    print.issues > 0 ? publication.issues.slice(-print.issues).map(({ month }) => month) : [];
  const latest = new Set(months);
  const printed = publication.articles.filter((article) =>
    isPrinted(article, print.articles, latest),
  );
  return {
    issues: new Map(
      months
        // An issue that is the editor's note alone has a page, but nothing to print.
        .filter((month) => issueArticles(publication, month).length > 0)
        .map((month) => [
          month,
          editionsOf(bulletin.design, bulletin.internal).map((id) => {
            const { label, note, file, type } = editions[id];
            return { id, href: `/bulletins/${month}/${file}`, label, note, type };
          }),
        ]),
    ),
    articles: new Map(printed.map(({ ref }) => [ref, `/${ref}.pdf`])),
    exams: new Map(
      printed.flatMap((article) =>
        article.collection === 'exams' && article.data.questions?.length
          ? [
              [
                article.id,
                { paper: `/${article.ref}-paper.pdf`, key: `/${article.ref}-key.pdf` },
              ] as const,
            ]
          : [],
      ),
    ),
    people: new Map(print.articles === 'none' ? [] : filedPeople(publication, latest)),
  };
});

function isPrinted(
  article: Article,
  which: 'latest-issues' | 'all' | 'none',
  latest: ReadonlySet<Month>,
): boolean {
  if (article.collection === 'sessions' && article.data.held === false) return false;
  return which === 'all' || (which === 'latest-issues' && latest.has(monthOf(article.date)));
}

/** Persons who agreed to it and of whom the newest issues' months record something. */
function filedPeople(publication: Publication, latest: ReadonlySet<Month>): [string, string][] {
  return [...publication.people.values()].flatMap((person): [string, string][] => {
    if (!hasConsent(person)) return [];
    const recent = learningFile(publication, person).years.some(({ groups }) =>
      groups.some(({ items }) => items.some(({ date }) => latest.has(date.slice(0, 7)))),
    );
    return recent ? [[person.id, `/people/${person.id}.pdf`]] : [];
  });
}
