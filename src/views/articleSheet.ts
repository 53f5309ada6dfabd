import type { Article, ArticleOfKind, Publication } from '#catalog/publication';
import { type ArticleCollection, collections } from '#domain/collections';
import type { Day } from '#domain/day';
import type { PersonView } from '#views/person';
import { activitySheet } from '#views/sheets/activity';
import { bookSheet } from '#views/sheets/book';
import { evaluationSheet } from '#views/sheets/evaluation';
import { examSheet } from '#views/sheets/exam';
import { exemplarSheet } from '#views/sheets/exemplar';
import { experienceSheet } from '#views/sheets/experience';
import { forumSheet } from '#views/sheets/forum';
import { lectureSheet } from '#views/sheets/lecture';
import { sessionSheet } from '#views/sheets/session';
import { type SheetContext, sheetContext } from '#views/sheets/sheetContext';

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
    portrait?: NonNullable<PersonView['portrait']>;
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

/** What a kind puts around its body. */
export type Particulars = Pick<
  ArticleSheet,
  'signatures' | 'facts' | 'margin' | 'applied' | 'profile' | 'stages' | 'table'
>;

const kinds: {
  [K in ArticleCollection]: (article: ArticleOfKind<K>, context: SheetContext) => Particulars;
} = {
  lectures: lectureSheet,
  forums: forumSheet,
  experiences: experienceSheet,
  exemplars: exemplarSheet,
  sessions: sessionSheet,
  books: bookSheet,
  activities: activitySheet,
  exams: examSheet,
  evaluations: evaluationSheet,
};

/** What stands around an article's body. */
export function articleSheet(publication: Publication, article: Article): ArticleSheet {
  const { ref, collection, id, title, date, data, path } = article;
  const kind = kinds[collection] as (article: Article, context: SheetContext) => Particulars;
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
    ...kind(article, sheetContext(publication, article)),
  };
}
