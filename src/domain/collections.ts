import type { z } from 'zod';
import { activitySchema } from '#domain/activity';
import { bookSchema } from '#domain/book';
import { branchSchema } from '#domain/branch';
import { bulletinSchema } from '#domain/bulletin';
import { evaluationSchema } from '#domain/evaluation';
import { examSchema } from '#domain/exam';
import { exemplarSchema } from '#domain/exemplar';
import { experienceSchema } from '#domain/experience';
import { forumSchema } from '#domain/forum';
import { honourSchema } from '#domain/honour';
import { lectureSchema } from '#domain/lecture';
import { pageSchema } from '#domain/page';
import { personSchema } from '#domain/person';
import { sessionSchema } from '#domain/session';
import { taskSchema } from '#domain/task';

/** One collection of the content model. A new kind of article is one more line here. */
export interface CollectionDefinition {
  /** 栏目名, as readers see it. */
  label: string;
  /** The one character of its seal. */
  seal: string;
  /** Dated text with the common fields; the others are records and pages. */
  article: boolean;
  /** The body is a transcript of speakers' turns. */
  transcript?: true;
  extensions: readonly ('.md' | '.mdx' | '.yaml')[];
  schema: z.ZodObject;
}

const define = <T extends CollectionDefinition>(definition: T) => definition;
const md = ['.md'] as const;
const yaml = ['.yaml'] as const;

export const collections = {
  sessions: define({
    label: '学习日',
    seal: '学',
    article: true,
    extensions: md,
    schema: sessionSchema,
  }),
  lectures: define({
    label: '讲座',
    seal: '讲',
    article: true,
    extensions: md,
    schema: lectureSchema,
  }),
  forums: define({
    label: '论坛',
    seal: '论',
    article: true,
    transcript: true,
    extensions: md,
    schema: forumSchema,
  }),
  experiences: define({
    label: '心得',
    seal: '悟',
    article: true,
    extensions: md,
    schema: experienceSchema,
  }),
  exemplars: define({
    label: '榜样',
    seal: '范',
    article: true,
    extensions: md,
    schema: exemplarSchema,
  }),
  books: define({ label: '书架', seal: '书', article: true, extensions: md, schema: bookSchema }),
  activities: define({
    label: '活动',
    seal: '行',
    article: true,
    extensions: md,
    schema: activitySchema,
  }),
  exams: define({ label: '考学', seal: '考', article: true, extensions: md, schema: examSchema }),
  evaluations: define({
    label: '评学',
    seal: '评',
    article: true,
    extensions: md,
    schema: evaluationSchema,
  }),
  tasks: define({
    label: '任务',
    seal: '任',
    article: false,
    extensions: yaml,
    schema: taskSchema,
  }),
  honours: define({
    label: '荣誉',
    seal: '荣',
    article: false,
    extensions: yaml,
    schema: honourSchema,
  }),
  branches: define({
    label: '支部园地',
    seal: '支',
    article: false,
    extensions: yaml,
    schema: branchSchema,
  }),
  people: define({
    label: '人物',
    seal: '人',
    article: false,
    extensions: yaml,
    schema: personSchema,
  }),
  bulletins: define({
    label: '月报',
    seal: '报',
    article: false,
    extensions: md,
    schema: bulletinSchema,
  }),
  pages: define({
    label: '关于',
    seal: '文',
    article: false,
    extensions: ['.md', '.mdx'],
    schema: pageSchema,
  }),
} as const;

export type CollectionName = keyof typeof collections;
export type ArticleCollection = {
  [K in CollectionName]: (typeof collections)[K]['article'] extends true ? K : never;
}[CollectionName];

export const collectionNames = Object.keys(collections) as CollectionName[];
export const articleCollections = collectionNames.filter(
  (name): name is ArticleCollection => collections[name].article,
);
export const isCollection = (name: string): name is CollectionName =>
  Object.hasOwn(collections, name);
export const isArticleCollection = (name: string): name is ArticleCollection =>
  isCollection(name) && collections[name].article;

/** The validated front matter of an entry. */
export type DataOf<K extends CollectionName> = z.output<(typeof collections)[K]['schema']>;
