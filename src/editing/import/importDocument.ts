import type { RootContent } from 'mdast';
import type { CollectionName } from '#domain/collections';
import { collections } from '#domain/collections';
import { findDay } from '#editing/chineseDate';
import type { Directory } from '#editing/entry/directory';
import { entryFields, fieldNamed } from '#editing/entry/entryFields';
import { readFieldValue } from '#editing/entry/fieldValue';
import { blockText } from '#editing/import/blockText';
import { cleanTexts } from '#editing/import/cleanText';
import { takeHead } from '#editing/import/documentHead';
import { takeTitle } from '#editing/import/documentTitle';
import { guessKind, statedVariety } from '#editing/import/guessKind';
import { findHeadings } from '#editing/import/headings';
import { labelledValues } from '#editing/import/labels';
import type { ReadSource } from '#editing/import/readSource';
import { findSpeakers, writeTurns } from '#editing/import/speakers';
import { fitTables } from '#editing/import/tables';
import { tidyTree } from '#editing/import/tidyTree';
import { toMdast } from '#editing/import/toMdast';

/** A source brought into the project's form, before anything is decided about its place. */
export interface ImportedDocument {
  title: string;
  /** The body's blocks. */
  nodes: RootContent[];
  /** The source's text after the same cleaning, for the comparison. */
  visible: string[];
  notes: string[];
  /** The kind that the text itself suggests. */
  suggestedKind: CollectionName | undefined;
}

const baseName = (path: string) => path.split(/[\\/]/).at(-1)!;
const withoutExtension = (name: string) => name.replace(/\.[^.]+$/, '');
/** `2026-10-16 学习心得` and `20261016学习心得` begin with a day. */
const dayInName = /^[\s_-]*((?:19|20)\d{2})[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?[\s_-]*/;

/** The day that a file's name begins with, and the rest of the name. */
export function dayOfFileName(path: string): { day?: string; name: string } {
  const name = withoutExtension(baseName(path));
  const match = dayInName.exec(name);
  const found = match && findDay(`${match[1]}-${match[2]}-${match[3]}`);
  return match && found ? { day: found.day, name: name.slice(match[0].length) || name } : { name };
}

/** Cleans, tidies and reads a source's text; the kind is not decided here. */
export function importDocument(source: ReadSource, path: string): ImportedDocument {
  const notes = [...source.notes];
  const cleaned = cleanTexts(source.tree);
  notes.push(...cleaned.notes);
  fitTables(source.tree, notes);
  tidyTree(source.tree, notes);
  const stated = typeof source.fields.title === 'string' ? source.fields.title : source.fields.标题;
  const fallback = typeof stated === 'string' ? stated : source.title || dayOfFileName(path).name;
  const blocks = toMdast(source.tree);
  const found = takeTitle(blocks, fallback);
  // Front matter decides; the same title again at the top of the text would be there twice.
  const repeated = found.from === undefined && found.title === stated;
  const { title, rest, from } =
    typeof stated === 'string' && !repeated
      ? { title: stated, rest: blocks, from: undefined }
      : found;
  if (from) notes.push(source.title ? '标题取自网页标题' : '正文里没有找到标题，用了文件名');
  const nodes = findHeadings(rest);
  const labels = nodes
    .slice(0, 8)
    .flatMap((node) => labelledValues(blockText(node)).map(({ label }) => label));
  const { turns } = findSpeakers(nodes, { people: [], branches: [] });
  const suggestedKind = guessKind({ title, fileName: baseName(path), labels, turns });
  return { title, nodes, visible: source.visible.map(cleaned.clean), notes, suggestedKind };
}

export interface ReadFields {
  data: Record<string, unknown>;
  nodes: RootContent[];
  consumed: string[];
  notes: string[];
}

/** Reads the fields that a document states for a kind: its head, its speakers, its title. */
export function readFields(
  document: ImportedDocument,
  collection: CollectionName,
  directory: Directory,
  preset: Readonly<Record<string, unknown>>,
): ReadFields {
  const head = takeHead(document.nodes, collection, directory, preset);
  const data: Record<string, unknown> = { title: document.title, ...head.data };
  const notes = [...head.notes];
  let nodes = head.rest;
  if ((collections[collection] as { transcript?: true }).transcript) {
    const speakers = findSpeakers(nodes, directory);
    nodes = writeTurns(nodes, speakers);
    if (speakers.moderator !== undefined) data.moderator ??= speakers.moderator;
    const participants = speakers.participants.filter((name) => name !== data.moderator);
    if (participants.length > 0) data.participants ??= participants;
    if (speakers.voices.length > 0) data.voices ??= speakers.voices;
    notes.push(
      `认出 ${speakers.turns} 段发言${speakers.turns === 0 ? '，请在每段前写上“姓名：”' : ''}`,
    );
    const missing = participants.filter((name) => !(data.participants as string[]).includes(name));
    if (missing.length > 0) notes.push(`正文里发言的人不在参加人里：${missing.join('、')}`);
  }
  const variety = statedVariety(collection, document.title);
  if (variety !== undefined) data.kind ??= variety;
  return { data, nodes, consumed: head.consumed, notes };
}

/** Fields of a Markdown source's own front matter, by name or label; the unknown ones are told. */
export function readOwnFields(
  own: Readonly<Record<string, unknown>>,
  collection: CollectionName,
  notes: string[],
): Record<string, unknown> {
  const fields = entryFields(collection);
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(own)) {
    const field = fieldNamed(fields, name);
    if (!field) notes.push(`原文件的字段“${name}”这里没有，没有带过来：${JSON.stringify(value)}`);
    else if (value !== null)
      data[field.key] = typeof value === 'string' ? readFieldValue(field.schema, value) : value;
  }
  return data;
}
