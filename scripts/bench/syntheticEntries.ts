import type { Entry } from '#catalog/entry';
import type { ArticleCollection, CollectionName } from '#domain/collections';
import { addDays } from '#domain/day';
import { type Settings, settingsSchema } from '#domain/settings';

/** The settings of a publication with every kind of rule, for measuring. */
export const syntheticSettings = (): Settings =>
  settingsSchema.parse({
    name: '测量学习',
    organization: '测量社区',
    site: 'https://bench.example.org',
    locale: 'zh-CN',
    studies: [
      { id: 'theory', name: '学理论' },
      { id: 'business', name: '学业务' },
    ],
    cadence: { 'central-group': 2, branch: 1 },
    points: (
      [
        ['session-held', 'branch'],
        ['session-attended', 'person'],
        ['lecture-given', 'person'],
        ['lecture-hosted', 'branch'],
        ['experience-written', 'branch'],
        ['experience-applied', 'branch'],
        ['forum-spoken', 'person'],
        ['task-done', 'branch'],
        ['exam-passed', 'branch'],
      ] as const
    ).map(([record, holder]) => ({
      id: record,
      record,
      for: holder,
      points: 2,
      name: record,
      cap: { points: 12, per: 'quarter' },
    })),
  });

const firstDay = '2021-01-04';
const days = 1800;

/**
 * Entries of an invented publication of five years: so many articles, one person for ten of them,
 * one branch for two hundred, attendance by name. The same for the same count.
 */
export function syntheticEntries(articles: number): Entry[] {
  const people = Math.max(20, Math.round(articles / 10));
  const branches = Math.max(4, Math.round(articles / 200));
  const person = (i: number) => `p${i % people}`;
  const branch = (i: number) => `b${i % branches}`;
  return [
    ...Array.from({ length: branches }, (_, i) =>
      entry('branches', `b${i}`, {
        name: `第${i}支部`,
        kind: 'branch',
        strength: 20 + (i % 30),
        order: i,
      }),
    ),
    ...Array.from({ length: people }, (_, i) =>
      entry('people', `p${i}`, {
        name: `${surnames[i % surnames.length]}${given(i)}`,
        branch: branch(i),
        leader: i % 50 === 0,
        ...(i % 10 === 9 ? {} : { consent: firstDay }),
      }),
    ),
    ...Array.from({ length: Math.round(articles / 100) }, (_, i) =>
      entry('tasks', `t${i}`, {
        title: `任务${i}`,
        issued: addDays(firstDay, (i * 17) % days),
        due: addDays(firstDay, ((i * 17) % days) + 30),
        branches: [branch(i), branch(i + 1), branch(i + 2)],
      }),
    ),
    ...Array.from({ length: articles }, (_, i) => article(i, articles, person, branch)),
  ];
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const given = (i: number) =>
  [i % 97, Math.floor(i / 97)].map((n) => String.fromCodePoint(0x4e00 + 40 + n * 23)).join('');

/** Kinds in the shares of a real publication: out of twenty articles. */
const shares: readonly ArticleCollection[] = [
  ...Array<ArticleCollection>(7).fill('sessions'),
  ...Array<ArticleCollection>(8).fill('experiences'),
  'lectures',
  'lectures',
  'forums',
  'exemplars',
  'exams',
];

function article(
  i: number,
  total: number,
  person: (i: number) => string,
  branch: (i: number) => string,
): Entry {
  const collection = shares[i % shares.length]!;
  const date = addDays(firstDay, Math.floor((i / total) * days));
  const common = { title: `第${i}篇文章`, date, study: i % 2 ? 'theory' : 'business' };
  const id = `${date.slice(0, 4)}/a${i}`;
  const group = Math.floor(i / shares.length);
  switch (collection) {
    case 'sessions': {
      const present = Array.from({ length: 15 }, (_, n) => person(i + n * 7));
      return entry(collection, id, {
        ...common,
        kind: 'branch',
        branches: [branch(i)],
        chair: person(i),
        attendance: { expected: [...present, person(i + 3)], present, madeUp: [person(i + 3)] },
      });
    }
    case 'experiences':
      return entry(collection, id, {
        ...common,
        author: person(i),
        ...(i % 40 === 7 ? { fulfils: [`t${Math.floor(i / 100)}`] } : {}),
        ...(i % 3
          ? {}
          : { applied: { problem: '问题', learnt: '学到', action: '做了', result: '结果' } }),
      });
    case 'lectures':
      return entry(collection, id, {
        ...common,
        kind: 'lecture',
        lecturer: person(i),
        hosts: [branch(i)],
      });
    case 'forums': {
      const cast = [person(i), person(i + 1), person(i + 2), person(i + 3)];
      const turns = Array.from(
        { length: 20 },
        (_, n) => `${cast[n % 4]}：第${n}次发言，说一件自己做过的事。`,
      );
      return entry(
        collection,
        id,
        { ...common, theme: '主题', moderator: cast[0]!, participants: cast },
        `## 议题\n\n${turns.join('\n\n')}\n`,
      );
    }
    case 'exams':
      return entry(collection, id, {
        ...common,
        results: [0, 1, 2, 3].map((n) => ({
          branch: branch(group + n),
          entered: 20,
          passed: 19,
          average: 88,
        })),
      });
    default:
      return entry('exemplars', id, {
        ...common,
        person: person(i * 10),
        year: Number(date.slice(0, 4)),
        citation: '颁奖词',
      });
  }
}

function entry(collection: CollectionName, id: string, data: object, transcript?: string): Entry {
  return {
    collection,
    id,
    ref: `${collection}/${id}`,
    path: `${collection}/${id}.md`,
    digest: id,
    data: data as Entry['data'],
    text: { excerpt: '正文的头几句。', length: 800, headings: [], images: [] },
    bodyLine: 1,
    ...(transcript === undefined ? {} : { transcript }),
  };
}
