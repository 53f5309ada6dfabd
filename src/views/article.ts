import type { Article, ArticleOfKind } from '#catalog/publication';
import { type ArticleCollection, collections } from '#domain/collections';
import { monthOf } from '#domain/day';
import { sources } from '#domain/vocabulary';
import {
  type ArticleLink,
  type ArticleTeaser,
  articleLink,
  articleTeaser,
  branchLinks,
  hrefOf,
} from '#views/articleLink';
import { bodySource, castSource } from '#views/bodySource';
import { isInIssue } from '#views/isInIssue';
import { activityPart } from '#views/kinds/activity';
import { bookPart } from '#views/kinds/book';
import { evaluationPart } from '#views/kinds/evaluation';
import { examPart } from '#views/kinds/exam';
import { exemplarPart } from '#views/kinds/exemplar';
import { experiencePart } from '#views/kinds/experience';
import { forumPart } from '#views/kinds/forum';
import { lecturePart } from '#views/kinds/lecture';
import { sessionPart } from '#views/kinds/session';
import { type PersonView, personViews } from '#views/person';
import { printLinks } from '#views/printLinks';
import type { PageFamily, Site, SitePage } from '#views/sitePage';

/** A labelled line of the facts beside an article. */
export interface Fact {
  label: string;
  items: { text: string; href?: string }[];
}

/** What a kind adds to the frame that all articles share. */
export interface KindPart<Part = unknown> {
  /** Persons under the title, by their part in it. */
  byline: { label: string; people: PersonView[] }[];
  facts: Fact[];
  /** Groups of related entries, most telling first; empty groups are dropped. */
  related: { title: string; items: ArticleLink[] }[];
  /** For the kind's own component. */
  part: Part;
}

export interface ArticleView {
  ref: string;
  kind: { collection: ArticleCollection; label: string; seal: string; href: string };
  title: string;
  date: string;
  draft: boolean;
  /** Standfirst, where the editor wrote one. */
  deck?: string;
  cover?: ArticleTeaser['cover'];
  byline: KindPart['byline'];
  facts: Fact[];
  /** Second-level headings, for the contents of long pieces. */
  contents: { id: string; text: string }[];
  topics: { text: string; href: string }[];
  attachments: { title: string; href: string }[];
  related: KindPart['related'];
  previous?: ArticleLink;
  next?: ArticleLink;
  issue?: { month: string; href: string };
  /** 打印版 as PDF, where it is built. */
  print?: string;
  /** Reading time in minutes, at 350 characters a minute. */
  minutes: number;
  search: SearchFacts;
  part: unknown;
}

/** What the search index knows of an article beside its text. */
export interface SearchFacts {
  title: string;
  date: string;
  collectionLabel: string;
  branches: string[];
  topics: string[];
  sources: string[];
  people: string[];
  year: string;
}

const parts: { [K in ArticleCollection]: (article: ArticleOfKind<K>, site: Site) => KindPart } = {
  sessions: sessionPart,
  lectures: lecturePart,
  forums: forumPart,
  experiences: experiencePart,
  exemplars: exemplarPart,
  books: bookPart,
  activities: activityPart,
  exams: examPart,
  evaluations: evaluationPart,
};

/** The pages of all articles. */
export const articlePages: PageFamily = (site) => {
  const neighbours = new Map<ArticleCollection, Article[]>();
  for (const article of site.publication.articles) {
    const list = neighbours.get(article.collection);
    if (list) list.push(article);
    else neighbours.set(article.collection, [article]);
  }
  return [...neighbours.values()].flatMap((list) =>
    list.map((article, i) =>
      articlePage(article, site, { newer: list[i - 1], older: list[i + 1] }),
    ),
  );
};

function articlePage(
  article: Article,
  site: Site,
  { newer, older }: { newer?: Article | undefined; older?: Article | undefined },
): SitePage<ArticleView> {
  const { publication } = site;
  const { collection, data } = article;
  const { label, seal } = collections[collection];
  const kind = (parts[collection] as (article: Article, site: Site) => KindPart)(article, site);
  const cover = articleTeaser(article, site).cover;
  const month = monthOf(article.date);
  const hasIssue =
    publication.issues.some((issue) => issue.month === month) && isInIssue(publication, article);
  const print = printLinks(publication).articles.get(article.ref);
  return {
    path: article.ref,
    template: collection,
    title: article.title,
    description: article.summary,
    section: collection,
    view: {
      ref: article.ref,
      kind: { collection, label, seal, href: `/${collection}/` },
      title: article.title,
      date: article.date,
      draft: article.draft,
      ...(data.summary ? { deck: data.summary } : {}),
      ...(cover ? { cover } : {}),
      byline: kind.byline.filter(({ people }) => people.length > 0),
      facts: [...kind.facts, ...commonFacts(article, site)].filter(({ items }) => items.length > 0),
      contents: article.text.headings
        .filter(({ level }) => level === 2)
        .map(({ id, text }) => ({ id, text })),
      topics: article.topics.map((topic) => ({ text: topic, href: `/topics/${topic}/` })),
      attachments: (data.attachments ?? []).map(({ title, file }) => ({
        title,
        href: attachmentHref(article.path, file),
      })),
      related: [...kind.related, ...commonRelated(article, site)].filter(
        ({ items }) => items.length > 0,
      ),
      ...(older ? { previous: articleLink(older, publication) } : {}),
      ...(newer ? { next: articleLink(newer, publication) } : {}),
      ...(hasIssue ? { issue: { month, href: `/bulletins/${month}/` } } : {}),
      ...(print ? { print } : {}),
      minutes: Math.max(1, Math.round(article.text.length / 350)),
      search: searchFacts(article, site),
      part: kind.part,
    },
    body: {
      ...bodySource(
        { path: article.path, digest: article.digest, images: article.text.images },
        site,
      ),
      ...(article.collection === 'forums'
        ? castSource(article.data, publication, article.date)
        : {}),
    },
  };
}

/** Where an entry's attachment is served. */
export const attachmentHref = (entryPath: string, file: string): string =>
  `/attachments/${entryPath.slice(0, entryPath.lastIndexOf('/'))}/${file.replace(/^\.\//, '')}`;

function commonFacts(article: Article, { publication }: Site): Fact[] {
  const study = publication.settings.studies.find(({ id }) => id === article.study);
  const plan = article.data.plan
    ? publication.articleByRef.get(`activities/${article.data.plan}`)
    : undefined;
  const tasks = (article.data.fulfils ?? []).flatMap((id) => publication.tasks.get(id) ?? []);
  return [
    {
      label: '支部',
      items: branchLinks(publication, article.branches).map(({ name, href }) => ({
        text: name,
        href,
      })),
    },
    {
      label: '来源',
      items: article.sources.map((source) => ({
        text: sources[source],
        href: `/sources/${source}/`,
      })),
    },
    { label: '三学', items: study ? [{ text: study.name, href: `/studies/${study.id}/` }] : [] },
    { label: '活动', items: plan ? [{ text: plan.title, href: hrefOf(plan.ref) }] : [] },
    {
      label: '完成任务',
      items: tasks.map((task) => ({ text: task.data.title, href: hrefOf(task.ref) })),
    },
  ];
}

function commonRelated(article: Article, { publication }: Site): KindPart['related'] {
  const responses = publication.responses.get(article.ref) ?? [];
  return [
    { title: '读后学后写的心得', items: responses.map((each) => articleLink(each, publication)) },
  ];
}

function searchFacts(article: Article, { publication }: Site): SearchFacts {
  const people = new Set(article.people.map(({ person }) => person));
  const named = personViews(publication, [...people], article.date).filter(({ href }) => href);
  return {
    title: article.title,
    date: article.date,
    collectionLabel: collections[article.collection].label,
    branches: branchLinks(publication, article.branches).map(({ name }) => name),
    topics: [...article.topics],
    sources: article.sources.map((source) => sources[source]),
    people: named.map(({ name }) => name),
    year: article.date.slice(0, 4),
  };
}
