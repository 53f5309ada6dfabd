import type { Article, Mention, Person, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import { branchOn } from '#domain/membership';
import { hrefOf } from '#views/articleLink';
import { allExams } from '#views/branchExams';
import { type FileKind, fileKinds, publicKinds } from '#views/fileKinds';
import { perPublication } from '#views/perPublication';
import { hasConsent } from '#views/person';
import { recordsOf } from '#views/records';
import { sessionState } from '#views/sessionState';
import { turnsOf } from '#views/turnsOf';
import { type WeekCount, weekStrip } from '#views/weekStrip';

/** One entry of a person's file. */
export interface FileItem {
  kind: FileKind;
  /** A day, or a year where only that is known. */
  date: Day | string;
  title: string;
  href: string;
  /** Name of the study. */
  study?: string;
  note?: string;
  /** What the person said in a forum, each with the address of the turn. */
  quotes?: { text: string; href: string }[];
}

export interface FileYear {
  year: number;
  groups: { kind: FileKind; label: string; items: FileItem[] }[];
  /** How many entries belong to each study. */
  studies: { name: string; count: number }[];
  /** Entries week by week; with consent only. */
  weeks?: WeekCount[];
}

/**
 * 三学档案: what a person gave, wrote and said, and, where the person agreed, everything else that
 * is recorded. Leave and absence are in no file.
 */
export interface LearningFile {
  full: boolean;
  total: number;
  years: FileYear[];
}

/** Stands beside what has not taken place yet. */
export const planned = '未到日期';

/** A file is asked for by the person's page, the leaders' page and the printed sheet. */
const files = perPublication(() => new Map<string, LearningFile>());

/** Latest year first. For persons who have a page. */
export function learningFile(publication: Publication, person: Person): LearningFile {
  const known = files(publication).get(person.id);
  if (known) return known;
  const made = makeFile(publication, person);
  files(publication).set(person.id, made);
  return made;
}

function makeFile(publication: Publication, person: Person): LearningFile {
  const full = hasConsent(person);
  const items = [
    ...(publication.mentions.get(person.id) ?? []).flatMap((mention) =>
      mentionItem(mention, person, publication),
    ),
    ...(full ? [...recordItems(publication, person), ...examItems(publication, person)] : []),
  ].filter(({ kind }) => full || publicKinds.has(kind));
  const byYear = Map.groupBy(items, ({ date }) => Number(date.slice(0, 4)));
  const years = [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, list]) => fileYear(year, list, full));
  return { full, total: items.length, years };
}

function fileYear(year: number, items: readonly FileItem[], full: boolean): FileYear {
  const latestFirst = [...items].sort((a, b) =>
    a.date === b.date ? (a.href < b.href ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
  const studies = new Map<string, number>();
  for (const { study } of items) if (study) studies.set(study, (studies.get(study) ?? 0) + 1);
  return {
    year,
    groups: (Object.keys(fileKinds) as FileKind[])
      .map((kind) => ({
        kind,
        label: fileKinds[kind],
        items: latestFirst.filter((item) => item.kind === kind),
      }))
      .filter((group) => group.items.length > 0),
    studies: [...studies].map(([name, count]) => ({ name, count })),
    ...(full
      ? {
          weeks: weekStrip(
            year,
            items.map(({ date }) => date),
          ),
        }
      : {}),
  };
}

const studyName = ({ settings }: Publication, id: string | undefined) =>
  settings.studies.find((study) => study.id === id)?.name;

function item(kind: FileKind, article: Article, publication: Publication, note?: string): FileItem {
  const study = studyName(publication, article.study);
  return {
    kind,
    date: article.date,
    title: article.title,
    href: hrefOf(article.ref),
    ...(study ? { study } : {}),
    ...(note ? { note } : {}),
  };
}

function mentionItem(
  { role, article }: Mention,
  person: Person,
  publication: Publication,
): FileItem[] {
  if (article.collection === 'sessions') {
    const state = sessionState(article, publication.today);
    if (state === 'not-held') return [];
    const note = state === 'planned' ? planned : undefined;
    const kind =
      role === 'central-speaker' ? 'central-speech' : role === 'chair' ? 'chaired' : 'recorded';
    return [item(kind, article, publication, note)];
  }
  switch (role) {
    case 'lecturer':
      return [item('lecture-given', article, publication)];
    case 'author':
      return [
        item(
          'experience-written',
          article,
          publication,
          article.collection === 'experiences' && article.data.applied ? '学用转化' : undefined,
        ),
      ];
    case 'moderator':
    case 'participant': {
      const quotes = turnsOf(article, person.id);
      const note = role === 'moderator' ? '主持' : undefined;
      if (quotes.length === 0) return [item('took-part', article, publication, note)];
      return [{ ...item('forum-spoken', article, publication, note), quotes }];
    }
    case 'exemplar':
      return [
        item(
          'exemplar',
          article,
          publication,
          article.collection === 'exemplars' ? article.data.award : undefined,
        ),
      ];
    case 'commended':
      return [item('commended', article, publication)];
    default:
      return [];
  }
}

const recordKindsOfFile = {
  'session-attended': 'attended',
  'session-made-up': 'made-up',
  'task-done': 'task-done',
  honour: 'honour',
} as const;

function recordItems(publication: Publication, person: Person): FileItem[] {
  return (recordsOf(publication).byPerson.get(person.id) ?? []).flatMap((record) => {
    if (!Object.hasOwn(recordKindsOfFile, record.kind)) return [];
    const kind = recordKindsOfFile[record.kind as keyof typeof recordKindsOfFile];
    const study = studyName(publication, record.study);
    return [
      {
        kind,
        date: record.wholeYear ? record.date.slice(0, 4) : record.date,
        title: record.title,
        href: hrefOf(record.ref),
        ...(study ? { study } : {}),
      },
    ];
  });
}

/** Exams of the unit that the person belonged to on the day: figures of the unit, never a person's mark. */
function examItems(publication: Publication, person: Person): FileItem[] {
  const homes = new Set(person.memberships.map(({ branch }) => branch));
  return [...homes].flatMap((id) => {
    const branch = publication.branches.get(id);
    if (!branch) return [];
    return allExams(publication, id)
      .filter(({ date }) => branchOn(person.memberships, date) === id)
      .map(({ title, href, date, entered, passed }) => ({
        kind: 'exam' as const,
        date,
        title,
        href,
        ...(entered === undefined || passed === undefined
          ? {}
          : { note: `${branch.data.name}${entered}人参加，${passed}人合格` }),
      }));
  });
}
