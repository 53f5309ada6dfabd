import type { ArticleOfKind, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import { branchLinks, hrefOf } from '#views/articleLink';
import { type PersonView, personView } from '#views/person';
import type { PageFamily } from '#views/sitePage';

/** 学用转化: a problem, what was learnt, what was done and what came of it. */
export interface AppliedItem {
  /** Address of the item within its page. */
  anchor: string;
  problem: string;
  learnt: string;
  action: string;
  result: string;
  title: string;
  href: string;
  date: Day;
  author?: PersonView;
  branches: { id: string; name: string; href: string }[];
  /** What it answers: the lecture, the book, the session. */
  from: { title: string; href: string }[];
}

export interface AppliedView {
  total: number;
  years: { year: string; href: string; count: number; current: boolean }[];
  items: AppliedItem[];
}

/** An index of problems; the newest on one page, all of them under their years. */
const onOnePage = 60;

export const appliedPages: PageFamily = ({ publication }) => {
  const all = publication.articles.flatMap((article) =>
    article.collection === 'experiences' ? appliedItem(article, publication) : [],
  );
  const byYear = new Map<string, AppliedItem[]>();
  for (const item of all) {
    const year = item.date.slice(0, 4);
    const list = byYear.get(year);
    if (list) list.push(item);
    else byYear.set(year, [item]);
  }
  const page = (path: string, items: AppliedItem[], at?: string) => ({
    path,
    template: 'applied',
    title: at ? `学用转化：${at}年` : '学用转化',
    description: '先说遇到什么难处，再说学了什么、做了什么、结果怎样。按问题找办法。',
    section: 'experiences',
    view: {
      total: all.length,
      years: [...byYear].map(([year, list]) => ({
        year,
        href: `/applied/${year}/`,
        count: list.length,
        current: year === at,
      })),
      items,
    } satisfies AppliedView,
  });
  return [
    page('applied', all.slice(0, onOnePage)),
    ...[...byYear].map(([year, items]) => page(`applied/${year}`, items, year)),
  ];
};

function appliedItem(
  article: ArticleOfKind<'experiences'>,
  publication: Publication,
): AppliedItem[] {
  const { data, title, ref, id, date, branches } = article;
  if (!data.applied) return [];
  const author = personView(publication, data.author, date);
  const { problem, learnt, action, result } = data.applied;
  return [
    {
      anchor: id,
      problem,
      learnt,
      action,
      result,
      title,
      href: hrefOf(ref),
      date,
      ...(author ? { author } : {}),
      branches: branchLinks(publication, branches),
      from: (data.respondsTo ?? []).flatMap((answered) => {
        const source = publication.articleByRef.get(answered);
        return source ? [{ title: source.title, href: hrefOf(source.ref) }] : [];
      }),
    },
  ];
}
