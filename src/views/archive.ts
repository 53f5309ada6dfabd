import type { Article } from '#catalog/publication';
import { type ArticleCollection, articleCollections, collections } from '#domain/collections';
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

/**
 * An index with a page per year and, where asked for or where a year is too long for one page,
 * per month. A month's page lists every article, so none is lost however long the archive grows.
 */
export function archivePages(
  articles: readonly Article[],
  options: ArchiveOptions,
  site: Site,
): SitePage<ArchiveView>[] {
  const address = (part: string) => `${options.path}/${part.replace('-', '/')}`;
  const byYear = groupBy(articles, ({ date }) => date.slice(0, 4));
  const years = [...byYear].map(([year, list]) => ({
    year,
    href: `/${address(year)}/`,
    count: list.length,
  }));
  const monthsOf = (year: string): [month: string, list: Article[]][] => {
    const list = byYear.get(year) ?? [];
    return options.months || list.length > onOnePage
      ? [...groupBy(list, ({ date }) => date.slice(0, 7))]
      : [];
  };
  const page = (
    { path, title, parent }: { path: string; title: string; parent: ArchiveView['parent'] },
    listed: readonly Article[],
    total: number,
    at: { year?: string; month?: string } = {},
  ): SitePage<ArchiveView> => {
    const months = at.year ? monthsOf(at.year) : [];
    return {
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
          ...(months.length > 0 || (options.months && !at.year)
            ? { href: `/${address(month)}/` }
            : {}),
          items: list.map((article) => articleTeaser(article, site)),
        })),
        years: years.map((each) => ({ ...each, current: each.year === at.year })),
        months: months.map(([month, list]) => ({
          month,
          href: `/${address(month)}/`,
          count: list.length,
          current: month === at.month,
        })),
        ...(parent ? { parent } : {}),
      },
    };
  };

  const { title } = options;
  const top = { title, href: `/${options.path}/` };
  return [
    page(
      { path: options.path, title, parent: options.parent },
      articles.slice(0, onOnePage),
      articles.length,
    ),
    ...[...byYear].flatMap(([year, list]) => [
      page(
        { path: address(year), title: `${title}：${year}年`, parent: top },
        list.slice(0, onOnePage),
        list.length,
        { year },
      ),
      ...monthsOf(year).map(([month, ofMonth]) =>
        page(
          {
            path: address(month),
            title: `${title}：${year}年${Number(month.slice(5))}月`,
            parent: top,
          },
          ofMonth,
          ofMonth.length,
          { year, month },
        ),
      ),
    ]),
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
