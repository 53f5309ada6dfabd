import type { Article, ArticleOfKind, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import { type ArticleLink, articleLink, hrefOf } from '#views/articleLink';
import { perPublication } from '#views/perPublication';
import { sessionState } from '#views/sessionState';
import type { PageFamily } from '#views/sitePage';

/** A stage of a plan: done as the editor says, else by its days as of today; without days nobody can tell. */
export type StageState = 'done' | 'running' | 'coming' | 'ended' | 'undated';

export interface ChainStage {
  name: string;
  from?: Day;
  to?: Day;
  owner?: string;
  state: StageState;
  /** What was learnt under the plan within its days. */
  learning: (ArticleLink & { planned: boolean })[];
}

/** From the plan to what came of it: 方案 → 阶段和学习 → 心得 → 考学 → 学用转化. */
export interface ChainView {
  title: string;
  href: string;
  theme: string;
  date: Day;
  aims: string[];
  stages: ChainStage[];
  /** Learning under the plan that lies in no stage. */
  outside: (ArticleLink & { planned: boolean })[];
  experiences: ArticleLink[];
  exams: (ArticleLink & { entered?: number; passed?: number })[];
  applied: { problem: string; result: string; title: string; href: string }[];
  results: string[];
}

export interface ChainsView {
  chains: { title: string; href: string; theme: string; date: Day; stages: number; done: number }[];
}

const chains = perPublication((publication): readonly { id: string; chain: ChainView }[] =>
  publication.articles
    .filter(
      (article): article is ArticleOfKind<'activities'> => article.collection === 'activities',
    )
    .map((activity) => ({ id: activity.id, chain: chainOf(publication, activity) })),
);

export const chainHref = (activityId: string): string => `/chain/${activityId}/`;

export const chainPages: PageFamily = ({ publication }) => [
  {
    path: 'chain',
    template: 'chains',
    title: '从方案到结果',
    description: '每个学习方案一条线：怎么定的，学了什么，写了什么，考得怎样，用到了哪里。',
    section: 'sessions',
    view: {
      chains: chains(publication).map(({ id, chain: { title, theme, date, stages } }) => ({
        title,
        href: chainHref(id),
        theme,
        date,
        stages: stages.length,
        done: stages.filter(({ state }) => state === 'done').length,
      })),
    } satisfies ChainsView,
  },
  ...chains(publication).map(({ id, chain }) => ({
    path: `chain/${id}`,
    template: 'chain',
    title: `${chain.title}：从方案到结果`,
    description: `${chain.theme}。方案的各个阶段、学习、心得、考学和结果。`,
    section: 'sessions',
    view: chain,
  })),
];

function chainOf(publication: Publication, activity: ArticleOfKind<'activities'>): ChainView {
  const { data, id, ref, title, date } = activity;
  const { today } = publication;
  const planned = publication.planned.get(id) ?? [];
  const learning = planned.filter(({ collection }) => learnt.has(collection));
  const responses = [ref, ...planned.map((article) => article.ref)].flatMap(
    (answered) => publication.responses.get(answered) ?? [],
  );
  const experiences = unique([...planned, ...responses]).filter(
    (article): article is ArticleOfKind<'experiences'> => article.collection === 'experiences',
  );
  const link = (article: Article) => ({
    ...articleLink(article, publication),
    planned: article.collection === 'sessions' && sessionState(article, today) === 'planned',
  });
  const placed = new Set<Article>();
  const stages = data.stages.map((stage): ChainStage => {
    const own = learning.filter((article) => !placed.has(article) && lies(article.date, stage));
    for (const article of own) placed.add(article);
    const { name, from, to, owner } = stage;
    return {
      name,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(owner ? { owner } : {}),
      state: stageState(stage, today),
      learning: own.map(link),
    };
  });
  return {
    title,
    href: hrefOf(ref),
    theme: data.theme,
    date,
    aims: data.aims ?? [],
    stages,
    outside: learning.filter((article) => !placed.has(article)).map(link),
    experiences: experiences.map((article) => articleLink(article, publication)),
    exams: planned
      .filter((article): article is ArticleOfKind<'exams'> => article.collection === 'exams')
      .map((exam) => ({ ...articleLink(exam, publication), ...examTotals(exam) })),
    applied: experiences.flatMap(({ data: { applied }, title: name, ref: of }) =>
      applied
        ? [{ problem: applied.problem, result: applied.result, title: name, href: hrefOf(of) }]
        : [],
    ),
    results: typeof data.results === 'string' ? [data.results] : (data.results ?? []),
  };
}

const learnt: ReadonlySet<string> = new Set([
  'sessions',
  'lectures',
  'forums',
  'books',
  'exemplars',
  'evaluations',
]);

const unique = (articles: readonly Article[]): Article[] =>
  [...new Set(articles)].sort((a, b) =>
    a.date === b.date ? (a.ref < b.ref ? -1 : 1) : a.date < b.date ? -1 : 1,
  );

interface Stage {
  from?: Day | undefined;
  to?: Day | undefined;
  done?: boolean | undefined;
}

/** A stage without days holds nothing by itself. */
const lies = (day: Day, { from, to }: Stage) =>
  (from !== undefined || to !== undefined) && (from ?? '') <= day && day <= (to ?? '9999');

function stageState({ from, to, done }: Stage, today: Day): StageState {
  if (done) return 'done';
  if (from === undefined && to === undefined) return 'undated';
  if (from !== undefined && today < from) return 'coming';
  return to !== undefined && to < today ? 'ended' : 'running';
}

/** Totals only where every unit recorded the figure. */
function examTotals({ data }: ArticleOfKind<'exams'>): { entered?: number; passed?: number } {
  const results = data.results ?? [];
  const total = (key: 'entered' | 'passed') => {
    const counts = results.map((result) => result[key]).filter((count) => count !== undefined);
    return results.length > 0 && counts.length === results.length
      ? { [key]: counts.reduce((sum, count) => sum + count, 0) }
      : {};
  };
  return { ...total('entered'), ...total('passed') };
}
