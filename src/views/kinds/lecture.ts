import type { ArticleOfKind, Publication } from '#catalog/publication';
import { lectureKinds } from '#domain/vocabulary';
import type { KindPart } from '#views/article';
import { articleLink, branchLinks } from '#views/articleLink';
import { personViews } from '#views/person';
import type { Site } from '#views/sitePage';

export interface LecturePart {
  kindLabel: string;
  /** Place of the talk in its series, oldest first. */
  series?: { name: string; href: string; number: number; total: number };
}

/** Lectures of a series, oldest first. */
export const seriesOf = ({ articles }: Publication, series: string): ArticleOfKind<'lectures'>[] =>
  articles
    .filter((article) => article.collection === 'lectures')
    .filter(({ data }) => data.series === series)
    .reverse();

export function lecturePart(
  article: ArticleOfKind<'lectures'>,
  { publication }: Site,
): KindPart<LecturePart> {
  const { data, date } = article;
  const series = data.series ? seriesOf(publication, data.series) : [];
  const others = series.filter(({ ref }) => ref !== article.ref);
  return {
    byline: [{ label: '主讲', people: personViews(publication, [data.lecturer], date) }],
    facts: [
      { label: '类型', items: [{ text: lectureKinds[data.kind] }] },
      {
        label: '系列',
        items: data.series ? [{ text: data.series, href: `/series/${data.series}/` }] : [],
      },
      { label: '地点', items: data.venue ? [{ text: data.venue }] : [] },
      {
        label: '主办',
        items: branchLinks(publication, data.hosts ?? []).map(({ name, href }) => ({
          text: name,
          href,
        })),
      },
      { label: '听众', items: data.audience === undefined ? [] : [{ text: `${data.audience}人` }] },
    ],
    related: [
      {
        title: data.series ? `${data.series}的其他各讲` : '',
        items: others
          .slice(-6)
          .reverse()
          .map((each) => articleLink(each, publication)),
      },
    ],
    part: {
      kindLabel: lectureKinds[data.kind],
      ...(data.series
        ? {
            series: {
              name: data.series,
              href: `/series/${data.series}/`,
              number: series.findIndex(({ ref }) => ref === article.ref) + 1,
              total: series.length,
            },
          }
        : {}),
    },
  };
}
