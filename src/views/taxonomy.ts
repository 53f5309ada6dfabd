import type { Article } from '#catalog/publication';
import { type Source, sources } from '#domain/vocabulary';
import { compareByPinyin, pinyinInitial } from '#text/collation';
import { archivePages } from '#views/archive';
import type { PageFamily, Site, SitePage } from '#views/sitePage';

/** An index of terms: sources, studies, topics or series, each with its number of articles. */
export interface TermsView {
  title: string;
  seal: string;
  lead: string;
  groups: {
    title: string;
    terms: { name: string; href: string; count: number; about?: string }[];
  }[];
}

/** What each source of learning means, for readers. */
const aboutSource: Readonly<Record<Source, string>> = {
  policy: '法律、条例、文件，怎么规定就怎么学。',
  science: '机器、通风、电气、医药，弄懂道理再动手。',
  colleague: '身边的师傅和工友，天天看得见的本事。',
  exemplar: '优秀党员和先进个人，他们是怎么做的。',
  experience: '兄弟单位的好办法，拿回来试一试。',
  caution: '出过的事故和走过的弯路，记住不再犯。',
};

export const sourcePages: PageFamily = (site) => {
  const terms = Object.entries(sources).map(([id, name]) => ({
    id,
    name,
    about: aboutSource[id as Source],
    articles: site.publication.articles.filter((article) => article.sources.includes(id as Source)),
  }));
  return termPages(
    { path: 'sources', title: '学习来源', seal: '源', lead: '学习的东西从哪里来。' },
    terms,
    site,
  );
};

export const studyPages: PageFamily = (site) => {
  const terms = site.publication.settings.studies.map(({ id, name }) => ({
    id,
    name,
    articles: site.publication.articles.filter(({ study }) => study === id),
  }));
  return termPages(
    { path: 'studies', title: '三学', seal: '学', lead: '这里的学习分成这几项。' },
    terms,
    site,
  );
};

export const topicPages: PageFamily = (site) => {
  const byTopic = collect(site.publication.articles, ({ topics }) => topics);
  const terms = [...byTopic.keys()]
    .sort(compareByPinyin)
    .map((name) => ({ id: name, name, articles: byTopic.get(name)!, group: pinyinInitial(name) }));
  return termPages(
    { path: 'topics', title: '主题', seal: '题', lead: '按拼音排列。' },
    terms,
    site,
  );
};

export const seriesPages: PageFamily = (site) => {
  const bySeries = collect(site.publication.articles, (article) =>
    article.collection === 'lectures' && article.data.series ? [article.data.series] : [],
  );
  const terms = [...bySeries.keys()]
    .sort(compareByPinyin)
    .map((name) => ({ id: name, name, articles: bySeries.get(name)! }));
  return termPages(
    { path: 'series', title: '讲座系列', seal: '讲', lead: '一讲接一讲的讲座。' },
    terms,
    site,
  );
};

interface Term {
  id: string;
  name: string;
  articles: Article[];
  about?: string;
  group?: string;
}

function termPages(
  index: { path: string; title: string; seal: string; lead: string },
  terms: readonly Term[],
  site: Site,
): SitePage[] {
  const { path, title, seal, lead } = index;
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const group = term.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), term]);
  }
  const view: TermsView = {
    title,
    seal,
    lead,
    groups: [...groups].map(([group, list]) => ({
      title: group,
      terms: list.map(({ id, name, articles, about }) => ({
        name,
        href: `/${path}/${id}/`,
        count: articles.length,
        ...(about ? { about } : {}),
      })),
    })),
  };
  return [
    {
      path,
      template: 'terms',
      title,
      description: `${site.publication.settings.name}：${title}。`,
      view,
    },
    ...terms.flatMap(({ id, name, articles }) =>
      archivePages(
        articles,
        {
          path: `${path}/${id}`,
          title: name,
          seal,
          description: `${title}“${name}”的文章。`,
          parent: { title, href: `/${path}/` },
        },
        site,
      ),
    ),
  ];
}

function collect(
  articles: readonly Article[],
  termsOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const collected = new Map<string, Article[]>();
  for (const article of articles) {
    for (const term of new Set(termsOf(article))) {
      const list = collected.get(term);
      if (list) list.push(article);
      else collected.set(term, [article]);
    }
  }
  return collected;
}
