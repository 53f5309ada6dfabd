import type { Article, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import { branchOn } from '#domain/membership';
import type { RecordKind } from '#domain/vocabulary';
import { personsOf } from '#views/attendance';
import { perPublication } from '#views/perPublication';
import { answersOf } from '#views/taskAnswers';

/**
 * One thing that was learnt, taught, written, said or won, and the published entry that says so.
 * Files of persons, points and figures of branches are all sums over these.
 */
export interface LearningRecord {
  kind: RecordKind;
  /** Of the entry; the first of January where only the year is known. */
  date: Day;
  /** Only the year is known, so the record belongs to no month and no quarter. */
  wholeYear: boolean;
  /** The person's id; absent where the record is a unit's own. */
  person?: string;
  /** Units that the record counts for, by id. */
  branches: readonly string[];
  /** The entry that earned it. */
  ref: string;
  title: string;
  study?: string;
  /** What a rule's `where` can ask for: the entry's fields, and facts of this record above them. */
  fields: Readonly<Record<string, unknown>>;
  facts: Readonly<Record<string, unknown>>;
}

export interface RecordIndex {
  /** Oldest first; on one day by entry, then by kind. */
  all: readonly LearningRecord[];
  byPerson: ReadonlyMap<string, readonly LearningRecord[]>;
  byBranch: ReadonlyMap<string, readonly LearningRecord[]>;
}

/** The one stream of records, and its records by person and by unit. */
export const recordsOf = perPublication((publication): RecordIndex => {
  // Entries come in order of their day, so that the sort below finds the stream nearly sorted.
  const articles = [...publication.articles].sort(
    (a, b) => order(a.date, b.date) || order(a.ref, b.ref),
  );
  const all = [
    ...articles.flatMap((article) => articleRecords(article, publication).sort(inOrder)),
    ...taskRecords(publication),
    ...honourRecords(publication),
  ].sort(inOrder);
  const byPerson = new Map<string, LearningRecord[]>();
  const byBranch = new Map<string, LearningRecord[]>();
  for (const record of all) {
    if (record.person) push(byPerson, record.person, record);
    for (const branch of record.branches) push(byBranch, branch, record);
  }
  return { all, byPerson, byBranch };
});

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: LearningRecord, b: LearningRecord) =>
  order(a.date, b.date) ||
  order(a.ref, b.ref) ||
  order(a.kind, b.kind) ||
  order(a.person ?? '', b.person ?? '') ||
  order(a.branches.join(), b.branches.join());

function push(index: Map<string, LearningRecord[]>, key: string, record: LearningRecord) {
  const records = index.get(key);
  if (records) records.push(record);
  else index.set(key, [record]);
}

function articleRecords(article: Article, { people, branches }: Publication): LearningRecord[] {
  const { date, ref, title, data, study } = article;
  const homeOf = (person: string | undefined) => {
    const home = person === undefined ? undefined : branchOn(people.get(person)?.memberships, date);
    return home ? [home] : [];
  };
  const make = (
    kind: RecordKind,
    who: { person?: string | undefined; branches?: readonly string[] },
    facts: LearningRecord['facts'] = {},
  ): LearningRecord => {
    const { person } = who;
    const record: LearningRecord = {
      kind,
      date,
      wholeYear: false,
      branches: who.branches ?? homeOf(person),
      ref,
      title,
      fields: data,
      facts,
    };
    if (person !== undefined) record.person = person;
    if (study) record.study = study;
    return record;
  };
  switch (article.collection) {
    case 'sessions': {
      const { held, kind, attendance, speakers = [] } = article.data;
      if (held === false) return [];
      // As in the cadence, a session counts for the units of its own kind.
      const units = article.branches.filter((id) => branches.get(id)?.data.kind === kind);
      const present = personsOf(attendance?.present);
      const madeUp = personsOf(attendance?.madeUp).filter((person) => !present.includes(person));
      return [
        ...units.map((unit) => make('session-held', { branches: [unit] })),
        ...present.map((person) => make('session-attended', { person })),
        ...madeUp.map((person) => make('session-made-up', { person })),
        ...personsOf(speakers).map((person) => make('central-speech', { person })),
      ];
    }
    case 'lectures':
      return [
        make('lecture-given', { person: article.data.lecturer }),
        ...[...new Set(article.data.hosts)].map((host) =>
          make('lecture-hosted', { branches: [host] }),
        ),
      ];
    case 'experiences': {
      const who = { person: article.data.author, branches: article.branches };
      const written = make('experience-written', who);
      return article.data.applied ? [written, make('experience-applied', who)] : [written];
    }
    case 'forums':
      return spoken(article).map(({ person, turns, moderator }) =>
        make('forum-spoken', { person }, { turns, moderator }),
      );
    case 'exams':
      return (article.data.results ?? [])
        .filter(({ passed = 0 }) => passed > 0)
        .map(({ branch, entered, passed }) =>
          make(
            'exam-passed',
            { branches: [branch] },
            { entered, passed, allPassed: entered === passed },
          ),
        );
    case 'exemplars':
      return [make('exemplar', { person: article.data.person, branches: article.branches })];
    default:
      return [];
  }
}

/** Who spoke in a forum and how often, in the order of the first turn. */
function spoken({ transcript }: Extract<Article, { collection: 'forums' }>) {
  const speakers = new Map<string, { person: string; turns: number; moderator: boolean }>();
  for (const { person, moderator } of transcript?.turns ?? []) {
    if (!person) continue;
    const speaker = speakers.get(person);
    if (speaker) speaker.turns += 1;
    else speakers.set(person, { person, turns: 1, moderator });
  }
  return [...speakers.values()];
}

/** A task counts once for each unit, and once for each person who wrote or gave an answer. */
function taskRecords(publication: Publication): LearningRecord[] {
  return [...publication.tasks.values()].flatMap((task) => {
    const { branches, people } = answersOf(publication, task);
    const make = (
      answer: Article,
      who: Pick<LearningRecord, 'person' | 'branches'>,
    ): LearningRecord => ({
      kind: 'task-done',
      date: answer.date,
      wholeYear: false,
      ...who,
      ref: answer.ref,
      title: `${task.data.title}：${answer.title}`,
      ...(answer.study ? { study: answer.study } : {}),
      fields: answer.data,
      facts: { task: task.id, late: answer.date > task.data.due },
    });
    return [
      ...[...branches].map(([branch, answer]) => make(answer, { branches: [branch] })),
      ...[...people].map(([person, answer]) => make(answer, { person, branches: [] })),
    ];
  });
}

function honourRecords({ honours }: Publication): LearningRecord[] {
  return [...honours.values()].flatMap(({ ref, data }) => {
    const slash = data.recipient.indexOf('/');
    const id = data.recipient.slice(slash + 1);
    if (slash < 0) return [];
    return [...new Set(data.years)].map((year) => ({
      kind: 'honour' as const,
      date: `${year}-01-01`,
      wholeYear: true,
      ...(data.recipient.startsWith('people/') ? { person: id, branches: [] } : { branches: [id] }),
      ref,
      title: data.title,
      fields: data,
      facts: { year },
    }));
  });
}
