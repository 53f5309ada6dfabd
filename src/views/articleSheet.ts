import type { Article, Publication } from '#catalog/publication';
import { collections } from '#domain/collections';
import { type Day, dayNumber, monthNumber, yearOf } from '#domain/day';
import { answerIndices } from '#domain/exam';
import { periodName } from '#domain/period';
import { lectureKinds, sessionKinds } from '#domain/vocabulary';
import { type PersonView, personView, personViews } from '#views/person';

/** Someone who signs an article, as its byline shows it. */
export interface Signature {
  name: string;
  /** Post, branch or affiliation; absent where nothing is known or may be shown. */
  role?: string;
}

/** A labelled fact in a margin: 地点, 参加人数. */
export interface Fact {
  label: string;
  value: string;
}

/**
 * An article as paper and e-book show it around its body: plain data, persons already seen
 * through `personView`. The body itself is read by `ref` when it is set.
 */
export interface ArticleSheet {
  ref: string;
  collection: Article['collection'];
  id: string;
  /** 栏目名. */
  label: string;
  title: string;
  /** Only where the editor wrote a summary. */
  deck?: string;
  date: Day;
  /** Path of the page on the site. */
  address: string;
  signatures: Signature[];
  /** Short facts after the byline: day, place. */
  facts: string[];
  /** Labelled facts for a margin. */
  margin: Fact[];
  cover?: { src: string; alt: string };
  /** Path of its file below the content folder. */
  path: string;
  /** Characters of the body. */
  length: number;
  applied?: { problem: string; learnt: string; action: string; result: string };
  profile?: {
    name: string;
    award?: string;
    citation: string;
    year: number;
    portrait?: { path: string; alt: string };
  };
  stages?: { name: string; span?: string; owner?: string; done?: boolean }[];
  table?: SheetTable;
}

/** Figures of an exam or outcomes of an evaluation. Absent cells print as —. */
export interface SheetTable {
  caption: string;
  head: string[];
  rows: (string | undefined)[][];
  note?: string;
}

/** 10月8日. */
export const shortDay = (day: Day): string => `${monthNumber(day)}月${dayNumber(day)}日`;
/** 2026年10月8日. */
export const longDay = (day: Day): string => `${yearOf(day)}年${shortDay(day)}`;

const branchName = (publication: Publication, id: string): string =>
  publication.branches.get(id)?.data.name ?? id;

const roleOf = (person: PersonView): string | undefined =>
  person.affiliation && person.post
    ? `${person.affiliation}${person.post}`
    : (person.post ?? person.affiliation ?? person.branch?.name);

const sign = (person: PersonView | undefined, role?: string): Signature[] => {
  if (!person) return [];
  const shown = role ?? roleOf(person);
  return [{ name: person.name, ...(shown ? { role: shown } : {}) }];
};

/** What stands around an article's body. */
export function articleSheet(publication: Publication, article: Article): ArticleSheet {
  const { ref, collection, id, title, date, data, path } = article;
  return {
    ref,
    collection,
    id,
    label: collections[collection].label,
    title,
    ...(data.summary ? { deck: data.summary } : {}),
    date,
    address: `/${collection}/${id}/`,
    path,
    length: article.text.length,
    ...(data.cover ? { cover: data.cover } : {}),
    ...particulars(publication, article),
  };
}

type Particulars = Pick<
  ArticleSheet,
  'signatures' | 'facts' | 'margin' | 'applied' | 'profile' | 'stages' | 'table'
>;

function particulars(publication: Publication, article: Article): Particulars {
  const { date } = article;
  const person = (value: string | undefined) => personView(publication, value, date);
  const people = (values: readonly string[] | undefined) => personViews(publication, values, date);
  const branches = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((branch) => branchName(publication, branch));
  const day = shortDay(date);
  switch (article.collection) {
    case 'lectures': {
      const { kind, lecturer, series, venue, hosts, audience } = article.data;
      return {
        signatures: sign(person(lecturer)),
        facts: present([`${day}${venue ? `讲于${venue}` : '讲'}`]),
        margin: facts([
          ['类型', series ? `${lectureKinds[kind]}·${series}` : lectureKinds[kind]],
          ['主办', branches(hosts).join('、')],
          ['到场', audience === undefined ? undefined : `${audience}人`],
        ]),
      };
    }
    case 'forums': {
      const { moderator, participants, venue, theme } = article.data;
      return {
        signatures: sign(person(moderator), '主持'),
        facts: present([day, venue]),
        margin: facts([
          ['主题', theme],
          [
            '发言',
            people(participants)
              .map(({ name }) => name)
              .join('、'),
          ],
        ]),
      };
    }
    case 'experiences': {
      const author = person(article.data.author);
      return {
        signatures: sign(author, author?.branch?.name),
        facts: [day],
        margin: facts([['读的、听的', responded(publication, article.data.respondsTo).join('、')]]),
        ...(article.data.applied ? { applied: article.data.applied } : {}),
      };
    }
    case 'exemplars': {
      const view = person(article.data.person);
      const { award, citation, year } = article.data;
      return {
        signatures: sign(view),
        facts: [],
        margin: facts([
          ['职务', view?.post],
          ['所在支部', view?.branch?.name],
          ['称号', award],
        ]),
        ...(view
          ? {
              profile: {
                name: view.name,
                ...(award ? { award } : {}),
                citation,
                year,
                ...(view.portrait ? { portrait: view.portrait } : {}),
              },
            }
          : {}),
      };
    }
    case 'sessions': {
      const { kind, chair, speakers, materials, attendance } = article.data;
      const units = branches(article.branches);
      return {
        signatures: units.map((name) => ({ name })),
        facts: [day],
        margin: facts([
          ['类型', sessionKinds[kind]],
          ['主持', person(chair)?.name],
          [
            '中心发言',
            people(speakers)
              .map(({ name }) => name)
              .join('、'),
          ],
          ['材料', materials?.join('；')],
          ['出勤', attendanceText(attendance)],
        ]),
      };
    }
    case 'books': {
      const { author, publisher, month } = article.data;
      return {
        signatures: [{ name: author, ...(publisher ? { role: publisher } : {}) }],
        facts: present([month && `${monthNumber(month)}月共读`]),
        margin: [],
      };
    }
    case 'activities': {
      const { theme, aims, stages, results } = article.data;
      return {
        signatures: branches(article.branches)
          .slice(0, 1)
          .map((name) => ({
            name: article.branches.length > 1 ? `${name}等${article.branches.length}个单位` : name,
          })),
        facts: [day],
        margin: facts([
          ['主题', theme],
          ['目标', aims?.join('；')],
          ['成效', typeof results === 'string' ? results : results?.join('；')],
        ]),
        stages: stages.map(({ name, from, to, owner, done }) => ({
          name,
          ...(from || to
            ? { span: [from, to].map((each) => (each ? shortDay(each) : '')).join('—') }
            : {}),
          ...(owner ? { owner } : {}),
          ...(done === undefined ? {} : { done }),
        })),
      };
    }
    case 'exams': {
      const { period, results } = article.data;
      return {
        signatures: [],
        facts: present([day, period && periodName(period)]),
        margin: [],
        ...(results?.length ? { table: examTable(publication, results) } : {}),
      };
    }
    case 'evaluations': {
      const { period, outcomes } = article.data;
      const rows = (outcomes ?? []).flatMap(({ recipient, outcome }) => {
        const [kind, key = ''] = splitRef(recipient);
        const name = kind === 'people' ? person(key)?.name : branchName(publication, key);
        return name ? [[name, outcome]] : [];
      });
      return {
        signatures: [],
        facts: present([day, periodName(period)]),
        margin: [],
        ...(rows.length > 0
          ? { table: { caption: '评学结果', head: ['单位或个人', '结果'], rows } }
          : {}),
      };
    }
  }
}

const splitRef = (ref: string): [string, string] => {
  const slash = ref.indexOf('/');
  return [ref.slice(0, slash), ref.slice(slash + 1)];
};

const present = (values: (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');

const facts = (pairs: [label: string, value: string | undefined][]): Fact[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []));

function responded(publication: Publication, refs: readonly string[] | undefined): string[] {
  return (refs ?? []).flatMap((ref) => {
    const title = publication.articleByRef.get(ref)?.title;
    return title ? [title.startsWith('《') ? title : `《${title}》`] : [];
  });
}

type Attendance =
  | { expected?: unknown; present?: unknown; leave?: unknown; madeUp?: unknown }
  | undefined;
const headcount = (value: unknown): number | undefined =>
  Array.isArray(value) ? value.length : typeof value === 'number' ? value : undefined;

/** Only what was recorded, and as numbers: who was absent is nobody's business on paper. */
function attendanceText(attendance: Attendance): string | undefined {
  const parts = (
    [
      ['应到', headcount(attendance?.expected)],
      ['实到', headcount(attendance?.present)],
      ['请假', headcount(attendance?.leave)],
      ['补课', headcount(attendance?.madeUp)],
    ] as const
  ).flatMap(([label, count]) => (count === undefined ? [] : [`${label}${count}人`]));
  return parts.length > 0 ? parts.join('，') : undefined;
}

type ExamResult = {
  branch: string;
  entered?: number | undefined;
  passed?: number | undefined;
  average?: number | undefined;
};

/** Under this many entrants an average would tell a person's marks. */
const fewestForAverage = 5;

function examTable(publication: Publication, results: readonly ExamResult[]): SheetTable {
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const sum = (key: 'entered' | 'passed') => {
    const known = results.map((each) => each[key]).filter((value) => value !== undefined);
    return known.length === results.length ? String(known.reduce((a, b) => a + b, 0)) : undefined;
  };
  const rows = results.map(({ branch, entered, passed, average }) => [
    branchName(publication, branch),
    text(entered),
    text(passed),
    entered !== undefined && entered >= fewestForAverage ? text(average) : undefined,
  ]);
  return {
    caption: '各支部成绩',
    head: ['支部', '参考', '合格', '平均分'],
    rows: results.length > 1 ? [...rows, ['合计', sum('entered'), sum('passed'), undefined]] : rows,
    note: `“—”是没有报送，或参考不足${fewestForAverage}人、不公布平均分；不等于零。`,
  };
}

/** The right choices as letters, AC. */
export const answerLetters = (answer: Parameters<typeof answerIndices>[0]): string =>
  answerIndices(answer)
    .map((index) => String.fromCharCode(65 + index))
    .join('');
