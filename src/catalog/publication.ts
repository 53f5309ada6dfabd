import type { Entry, Ref } from '#catalog/entry';
import type { ArticleCollection, CollectionName, DataOf } from '#domain/collections';
import type { Day, Month } from '#domain/day';
import type { Memberships } from '#domain/membership';
import type { Settings } from '#domain/settings';
import type { Source, Visibility } from '#domain/vocabulary';

/**
 * The whole content, read once, validated and linked once. It is immutable, holds drafts only
 * where they were asked for, and every page, figure and issue is a pure function of it.
 */
export interface Publication {
  settings: Settings;
  /** The day as of which figures are told. */
  today: Day;
  /** Published articles, newest first. */
  articles: readonly Article[];
  /** Articles by reference; `article()` of views narrows the kind. */
  articleByRef: ReadonlyMap<Ref, Article>;
  people: ReadonlyMap<string, Person>;
  branches: ReadonlyMap<string, Branch>;
  tasks: ReadonlyMap<string, LinkedRecord<'tasks'>>;
  honours: ReadonlyMap<string, LinkedRecord<'honours'>>;
  bulletins: ReadonlyMap<string, LinkedRecord<'bulletins'>>;
  pages: ReadonlyMap<string, LinkedRecord<'pages'>>;
  /** Months from `firstIssue` on that have an issue, oldest first. */
  issues: readonly IssueNumber[];
  /** What answers an entry: references that articles give in `respondsTo`. */
  responses: ReadonlyMap<Ref, readonly Article[]>;
  /** Articles that belong to an activity's plan, by activity id, oldest first. */
  planned: ReadonlyMap<string, readonly Article[]>;
  /** Articles that fulfil a task, by task id, oldest first. */
  fulfilments: ReadonlyMap<string, readonly Article[]>;
  /** What names a person, by person id, newest first. */
  mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Articles of a branch, by branch id, newest first. */
  byBranch: ReadonlyMap<string, readonly Article[]>;
}

/** A validated record that is no article. */
export interface LinkedRecord<K extends CollectionName> {
  collection: K;
  id: string;
  ref: Ref;
  path: string;
  data: DataOf<K>;
  entry: Entry<K>;
}

interface ArticleOf<K extends ArticleCollection> {
  collection: K;
  id: string;
  ref: Ref;
  /** Path of its file below the content folder. */
  path: string;
  digest: string;
  draft: boolean;
  title: string;
  date: Day;
  /** As given, else the body's first sentences. */
  summary: string;
  /** Given or by default, each once. */
  branches: readonly string[];
  sources: readonly Source[];
  study?: string;
  topics: readonly string[];
  /** References resolved: persons are ids where they have a file, names as written where not. */
  data: DataOf<K>;
  /** Who appears in it and in which part: ids, or names as written that have no file. */
  people: readonly { person: string; role: Role }[];
  text: Entry['text'];
  /** Of a forum only. */
  transcript?: Transcript;
}

/** A published article of any kind; `collection` tells which. */
export type Article = { [K in ArticleCollection]: ArticleOf<K> }[ArticleCollection];
export type ArticleOfKind<K extends ArticleCollection> = Extract<Article, { collection: K }>;

export interface Person extends LinkedRecord<'people'> {
  name: string;
  visibility: Visibility;
  /** Branch from a day on, oldest first; the first entry's day may be empty (since ever). */
  memberships: Memberships;
}

export type Branch = LinkedRecord<'branches'>;

export interface Transcript {
  topics: readonly { id: string; text: string; turns: number }[];
  turns: readonly TranscriptTurn[];
}

export interface TranscriptTurn {
  /** The person's id; absent for voices and names without a file. */
  person?: string;
  name: string;
  moderator: boolean;
  voice: boolean;
  number: number;
  /** Its address within the forum's page. */
  address: string;
  topic: number;
  text: string;
}

export interface IssueNumber {
  month: Month;
  /** Running total. */
  total: number;
  /** Number within its year. */
  ofYear: number;
}

/** In which part a person appears in an article. */
export type Role =
  | 'chair'
  | 'recorder'
  | 'central-speaker'
  | 'lecturer'
  | 'moderator'
  | 'participant'
  | 'author'
  | 'exemplar'
  | 'commended';

export interface Mention {
  role: Role;
  article: Article;
}
