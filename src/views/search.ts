import type { Publication } from '#catalog/publication';
import type { PageFamily } from '#views/sitePage';

/** The results page; it fills in the browser. Without JavaScript the indexes are offered. */
export interface SearchView {
  indexes: { title: string; href: string }[];
}

const lectureYears = ({ articles }: Publication): string[] => [
  ...new Set(
    articles
      .filter(({ collection }) => collection === 'lectures')
      .map(({ date }) => date.slice(0, 4)),
  ),
];

export const searchPages: PageFamily = ({ publication }) => [
  {
    path: 'search',
    template: 'search',
    title: '搜索',
    description: `在${publication.settings.name}里查找。`,
    section: 'search',
    view: {
      indexes: [
        { title: '按人找', href: '/people/' },
        { title: '按主题找', href: '/topics/' },
        { title: '按支部找', href: '/branches/' },
        { title: '按月份找', href: '/bulletins/' },
        ...lectureYears(publication).map((year) => ({
          title: `${year}年的讲座`,
          href: `/lectures/${year}/`,
        })),
      ].slice(0, 12),
    } satisfies SearchView,
  },
];
