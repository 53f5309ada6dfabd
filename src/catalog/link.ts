import { castOf } from '#catalog/castOf';
import { defaultBranches } from '#catalog/defaultBranches';
import type { Entry, Ref } from '#catalog/entry';
import { issueNumbers } from '#catalog/issueNumbers';
import { mentionsOf } from '#catalog/mentionsOf';
import { indexNames } from '#catalog/nameIndex';
import type { Article, LinkedRecord, Mention, Person, Publication } from '#catalog/publication';
import type { FieldPath } from '#catalog/readFields';
import { mapReferences } from '#catalog/references';
import { type ReferenceIndex, type Resolution, resolveReference } from '#catalog/resolveReference';
import { transcriptOf } from '#catalog/transcriptOf';
import { type CollectionName, collections, isArticleCollection } from '#domain/collections';
import { addDays, type Day, firstDay, isMonth, monthOf } from '#domain/day';
import type { Settings } from '#domain/settings';

/** A reference that leads nowhere. */
export interface Unresolved {
  entry: Entry;
  path: FieldPath;
  value: string;
  targets: readonly string[];
  resolution: Exclude<Resolution, { value: string }>;
}

export interface LinkOptions {
  settings: Settings;
  /** Figures are told as of this day; by default the latest day of what was held or published. */
  today?: Day | undefined;
  /** Drafts take part, as in the preview. */
  drafts?: boolean | undefined;
}

export interface Linked {
  publication: Publication;
  unresolved: Unresolved[];
}

const isDraft = (entry: Entry) => 'status' in entry.data && entry.data.status === 'draft';
const byRef = (a: Entry, b: Entry) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
const newestFirst = (a: Article, b: Article) =>
  a.date === b.date ? (a.ref < b.ref ? -1 : 1) : a.date < b.date ? 1 : -1;

/**
 * Links entries into one publication. References are resolved, defaults filled in, indexes built
 * once; the order in which entries come does not matter. A reference that leads nowhere is
 * reported and left as written, so that the preview still shows the rest.
 */
export function link(allEntries: readonly Entry[], options: LinkOptions): Linked {
  const entries = [...allEntries].sort(byRef);
  const shown = options.drafts ? entries : entries.filter((entry) => !isDraft(entry));
  const ofKind = <K extends CollectionName>(collection: K, from = shown) =>
    from.filter((entry): entry is Entry<K> => entry.collection === collection);

  const names = indexNames(ofKind('people'));
  const index: ReferenceIndex = {
    entries: new Map(shown.map((entry) => [entry.ref, entry])),
    names,
    drafts: new Set(options.drafts ? [] : entries.filter(isDraft).map(({ ref }) => ref)),
  };
  const unresolved: Unresolved[] = [];
  const linkedData = <K extends CollectionName>(entry: Entry<K>): Entry<K>['data'] =>
    mapReferences(entry.data, collections[entry.collection].schema, (site) => {
      const resolution = resolveReference(site, index);
      if ('value' in resolution) return resolution.value;
      unresolved.push({ entry, ...site, resolution });
      return site.value;
    });
  const records = <K extends CollectionName>(collection: K): Map<string, LinkedRecord<K>> =>
    new Map(
      ofKind(collection).map((entry) => {
        const { id, ref, path } = entry;
        return [id, { collection, id, ref, path, data: linkedData(entry), entry }];
      }),
    );

  const people = new Map([...records('people')].map(([id, record]) => [id, personOf(record)]));
  const branches = records('branches');
  const branchEntries = new Map(ofKind('branches').map((entry) => [entry.id, entry]));
  const peopleEntries = new Map(ofKind('people').map((entry) => [entry.id, entry]));
  const articles = shown
    .filter((entry) => isArticleCollection(entry.collection))
    .map((entry) => {
      const data = linkedData(entry) as Article['data'];
      const collection = entry.collection as Article['collection'];
      return {
        collection,
        id: entry.id,
        people: mentionsOf({ collection, data } as Article),
        ref: entry.ref,
        path: entry.path,
        digest: entry.digest,
        draft: isDraft(entry),
        title: data.title,
        date: data.date,
        summary: data.summary ?? entry.text.excerpt,
        branches:
          data.branches ??
          defaultBranches(collection, data as never, { people, branches: branchEntries }),
        sources: data.sources ?? [],
        ...(data.study ? { study: data.study } : {}),
        topics: data.topics ?? [],
        data,
        text: entry.text,
        ...(entry.transcript !== undefined
          ? {
              transcript: transcriptOf(
                entry.transcript,
                castOf(data as never, peopleEntries, names),
              ),
            }
          : {}),
      } as Article;
    })
    .sort(newestFirst);
  const bulletins = records('bulletins');
  const tasks = records('tasks');

  return {
    publication: {
      settings: options.settings,
      today:
        options.today ??
        latestDay(articles) ??
        [...tasks.values()]
          .map(({ data }) => data.issued)
          .sort()
          .at(-1) ??
        firstDayOf(options.settings),
      articles,
      articleByRef: new Map(articles.map((article) => [article.ref, article])),
      people,
      branches,
      tasks,
      honours: records('honours'),
      bulletins,
      pages: records('pages'),
      issues: issueNumbers(
        [
          ...articles.filter(isHeld).map(({ date }) => monthOf(date)),
          ...[...bulletins.keys()].filter(isMonth),
        ],
        new Map(
          [...bulletins].flatMap(([id, { data }]) => (data.number ? [[id, data.number]] : [])),
        ),
        options.settings.firstIssue,
      ),
      responses: grouped(articles, (article) =>
        article.collection === 'experiences' ? (article.data.respondsTo ?? []) : [],
      ),
      planned: grouped([...articles].reverse(), ({ data }) => (data.plan ? [data.plan] : [])),
      fulfilments: grouped([...articles].reverse(), ({ data }) => data.fulfils ?? []),
      mentions: mentionIndex(articles),
      byBranch: grouped(articles, (article) => article.branches),
    },
    unresolved,
  };
}

/** A session that was planned or did not take place makes no issue and is not the latest day. */
const isHeld = (article: Article) =>
  article.collection !== 'sessions' || article.data.held !== false;

function latestDay(articles: readonly Article[]): Day | undefined {
  const last = articles.find(isHeld);
  if (last) return last.date;
  // Where nothing was held yet, the first planned session is still to come.
  const planned = articles.at(-1);
  return planned && addDays(planned.date, -1);
}

/** Of a publication in which nothing is written yet; no page shows it (`views/hasBegun.ts`). */
const firstDayOf = ({ firstIssue }: Settings): Day => firstDay(firstIssue ?? '1970-01');

function personOf(record: LinkedRecord<'people'>): Person {
  const { branch, name, visibility = 'public' } = record.data;
  const memberships =
    typeof branch === 'string'
      ? [{ branch, since: '' as const }]
      : [...(branch ?? [])].sort((a, b) => (a.since < b.since ? -1 : 1));
  return { ...record, name, visibility, memberships };
}

function grouped(
  articles: readonly Article[],
  keys: (article: Article) => readonly string[],
): Map<Ref, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keys(article))) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

function mentionIndex(articles: readonly Article[]): Map<string, Mention[]> {
  const index = new Map<string, Mention[]>();
  for (const article of articles) {
    for (const { person, role } of article.people) {
      const mentions = index.get(person);
      if (mentions) mentions.push({ role, article });
      else index.set(person, [{ role, article }]);
    }
  }
  return index;
}
