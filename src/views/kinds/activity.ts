import type { ArticleOfKind } from '#catalog/publication';
import type { KindPart } from '#views/article';
import { articleLink } from '#views/articleLink';
import { chainHref } from '#views/chain';
import type { Site } from '#views/sitePage';

export interface ActivityPart {
  theme: string;
  aims: string[];
  stages: { name: string; from?: string; to?: string; owner?: string; done?: boolean }[];
  results: string[];
}

export function activityPart(
  article: ArticleOfKind<'activities'>,
  { publication }: Site,
): KindPart<ActivityPart> {
  const { data, id } = article;
  const results = typeof data.results === 'string' ? [data.results] : (data.results ?? []);
  const planned = publication.planned.get(id) ?? [];
  return {
    byline: [],
    facts: [
      { label: '主题', items: [{ text: data.theme }] },
      { label: '进展', items: [{ text: '从方案到结果', href: chainHref(id) }] },
    ],
    related: [
      { title: '方案下的学习', items: planned.map((each) => articleLink(each, publication)) },
    ],
    part: { theme: data.theme, aims: data.aims ?? [], stages: [...data.stages], results },
  };
}
