import type { Publication } from '#catalog/publication';

/** Ways in that the masthead has no room for; the foot of every page shows them. */
export interface FurtherGroup {
  title: string;
  links: { label: string; href: string }[];
}

const indexes: readonly FurtherGroup[] = [
  {
    title: '还可以看',
    links: [
      { label: '书架', href: '/books/' },
      { label: '活动', href: '/activities/' },
      { label: '从方案到结果', href: '/chain/' },
      { label: '学用转化', href: '/applied/' },
      { label: '考学', href: '/exams/' },
      { label: '评学', href: '/evaluations/' },
      { label: '学习任务', href: '/tasks/' },
      { label: '学习积分', href: '/ledger/' },
      { label: '学习日历', href: '/calendar/' },
    ],
  },
  {
    title: '按什么找',
    links: [
      { label: '人物', href: '/people/' },
      { label: '领导带头', href: '/leaders/' },
      { label: '学习来源', href: '/sources/' },
      { label: '三学', href: '/studies/' },
      { label: '主题', href: '/topics/' },
      { label: '讲座系列', href: '/series/' },
    ],
  },
];

/**
 * The further indexes that have a page, then the pages about the publication: those of no section
 * and the first of each section.
 *
 * @param addresses of all pages, without the slashes at either end
 */
export function furtherIndexes(
  publication: Publication,
  addresses: ReadonlySet<string>,
): FurtherGroup[] {
  const sections = new Set<string>();
  const about = [...publication.pages.values()]
    .sort((a, b) => (a.data.order ?? 999) - (b.data.order ?? 999) || (a.id < b.id ? -1 : 1))
    .flatMap(({ ref, data: { title, section } }) => {
      if (section && sections.has(section)) return [];
      if (section) sections.add(section);
      return [{ label: section ?? title, href: `/${ref}/` }];
    });
  return [...indexes, { title: '关于', links: about }]
    .map(({ title, links }) => ({
      title,
      links: links.filter(({ href }) => addresses.has(href.slice(1, -1))),
    }))
    .filter(({ links }) => links.length > 0);
}
