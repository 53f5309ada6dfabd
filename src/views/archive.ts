import type { Article } from '#catalog/publication';
import { articleCollections, type ArticleCollection, collections } from '#domain/collections';
import { type ArticleTeaser, articleTeaser } from '#views/articleLink';
import type { PageFamily, Site, SitePage } from '#views/sitePage';

/** A list of articles under a heading, and the way to its years and months. */
export interface ArchiveView {
  title: string;
  seal: string;
  collection?: ArticleCollection;
  /** How many articles the whole archive holds, this page's own part included. */
  total: number;
  /** Month by month, newest first. */
  groups: { title: string; href?: string; items: ArticleTeaser[] }[];
  years: { year: string; href: string; count: number; current: boolean }[];
  months: { month: string; href: string; count: number; current: boolean }[];
  /** The page this one is a part of. */
  parent?: { title: string; href: string };
}

/** A page shows this many articles; the rest stands under its years. */
const onOnePage = 60;

export interface ArchiveOptions {
  /** Address without slashes at the ends. */
  path: string;
  title: string;
  seal: string;
  description: string;
  section?: string;
  collection?: ArticleCollection;
  template?: string;
  parent?: ArchiveView['parent'];
  /** Collections have month pages too; topics and sources stop at years. */
  months?: boolean;
}

/** An index with a page per year and, where asked for, per month. Every article stands on exactly one page of each level. */
export function archivePages(articles: readonly Article[], options: ArchiveOptions, site: Site): SitePage<ArchiveView>[] {
  const byYear = groupBy(articles, ({ date }) => date.slice(0, 4));
  const byMonth = groupBy(articles, ({ date }) => date.slice(0, 7));
  const years = [...byYear].map(([year, list]) => ({ year, href: `/${options.path}/${year}/`, count: list.length }));
  const page = (
    path: string,
    title: string,
    listed: readonly Article[],
    total: number,
    at: { year?: string; month?: string },
    parent: ArchiveView['parent'],
  ): SitePage<ArchiveView> => ({
    path,
    template: options.template ?? 'archive',
    title,
    description: options.description,
    ...(options.section ? { section: options.section } : {}),
    view: {
      title,
      seal: options.seal,
      ...(options.collection ? { collection: options.collection } : {}),
      total,
      groups: [...groupBy(listed, ({ date }) => date.slice(0, 7))].map(([month, list]) => ({
        title: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
        ...(options.months ? { href: `/${options.path}/${month.replace('-', '/')}/` } : {}),
        items: list.map((article) => articleTeaser(article, site)),
      })),
      years: years.map((each) => ({ ...each, current: each.year === at.year })),
      months:
        at.year && options.months
          ? [...byMonth.keys()]
              .filter((month) => month.startsWith(at.year!))
              .map((month) => ({
                month,
                href: `/${options.path}/${month.replace('-', '/')}/`,
                count: byMonth.get(month)!.length,
                current: month === at.month,
              }))
          : [],
      ...(parent ? { parent } : {}),
    },
  });

  const top = { title: options.title, href: `/${options.path}/` };
  return [
    page(options.path, options.title, articles.slice(0, onOnePage), articles.length, {}, options.parent),
    ...[...byYear].map(([year, list]) =>
      page(`${options.path}/${year}`, `${options.title}：${year}年`, list, list.length, { year }, top),
    ),
    ...(options.months
      ? [...byMonth].map(([month, list]) => {
          const year = month.slice(0, 4);
          const name = `${options.title}：${year}年${Number(month.slice(5))}月`;
          return page(`${options.path}/${month.replace('-', '/')}`, name, list, list.length, { year, month }, top);
        })
      : []),
  ];
}

/** The index of every kind that has no shelf, calendar or wall of its own, and all archives. */
export const collectionPages: PageFamily = (site) => {
  const byCollection = groupBy(site.publication.articles, ({ collection }) => collection);
  return articleCollections.flatMap((collection) => {
    const { label, seal } = collections[collection];
    const { name } = site.publication.settings;
    return archivePages(
      byCollection.get(collection) ?? [],
      {
        path: collection,
        title: label,
        seal,
        description: `${name}的${label}，按年月排列。`,
        section: collection,
        collection,
        months: true,
      },
      site,
    );
  });
};

export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
