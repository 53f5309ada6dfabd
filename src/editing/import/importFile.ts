import { type CollectionName, collections } from '#domain/collections';
import { yearOf } from '#domain/day';
import type { Directory } from '#editing/entry/directory';
import { type EntryField, entryFields } from '#editing/entry/entryFields';
import { fileNameOf } from '#editing/entry/fileName';
import { writeEntry } from '#editing/entry/frontMatter';
import { openQuestions } from '#editing/entry/openQuestions';
import { setFields } from '#editing/entry/setFields';
import { compareText, readerText } from '#editing/import/compareText';
import { importable } from '#editing/import/guessKind';
import {
  dayOfFileName,
  importDocument,
  readFields,
  readOwnFields,
} from '#editing/import/importDocument';
import { type ImportedPicture, placePictures } from '#editing/import/pictures';
import { readDocx } from '#editing/import/readDocx';
import { readHtml } from '#editing/import/readHtml';
import { readMarkdown } from '#editing/import/readMarkdown';
import type { ReadSibling, ReadSource } from '#editing/import/readSource';
import { readText } from '#editing/import/readText';
import { sourceFormat } from '#editing/import/sourceFormat';
import { writeMarkdown } from '#editing/import/writeMarkdown';
import { Refusal } from '#editing/refusal';

export interface SourceFile {
  /** As the editor gave it. */
  path: string;
  bytes: Uint8Array;
  sibling: ReadSibling;
}

/** Asks the editor; absent where there is no terminal. An undefined answer leaves the question open. */
export interface Questions {
  kind: (title: string) => Promise<CollectionName | undefined>;
  field: (field: EntryField, title: string) => Promise<unknown>;
}

export interface ImportSettings {
  kind?: CollectionName;
  /** Arguments of `--set`, with `--date` among them. */
  set: readonly string[];
  directory: Directory;
  questions?: Questions;
}

/** An entry that is ready to be written. */
export interface ImportedEntry {
  collection: CollectionName;
  /** The folder below the collection; empty where no date is known. */
  folder: string;
  /** File name without extension. */
  name: string;
  text: string;
  pictures: ImportedPicture[];
  draft: boolean;
  /** The labels of the fields that were found. */
  found: string[];
  /** What to look at by hand. */
  notes: string[];
  /** What must be decided before it can be published. */
  open: string[];
}

async function readSource({ path, bytes, sibling }: SourceFile): Promise<ReadSource> {
  const name = path.split(/[\\/]/).at(-1)!;
  const format = sourceFormat(name, bytes);
  const source =
    format === 'docx'
      ? await readDocx(name, bytes)
      : format === 'html'
        ? readHtml(name, bytes, sibling)
        : format === 'md'
          ? readMarkdown(name, bytes, sibling)
          : readText(name, bytes);
  if (source.visible.length === 0) {
    const only = source.pictures.size > 0 ? '只有图片，没有文字' : '没有文字';
    throw new Refusal(`“${name}”里${only}，没有东西可以导入。`);
  }
  return source;
}

/**
 * Makes an entry of a file: text, fields and pictures, with all that could not be carried over.
 * Nothing is written. Throws a Refusal for a file that is not taken.
 */
export async function importFile(
  file: SourceFile,
  settings: ImportSettings,
): Promise<ImportedEntry> {
  const source = await readSource(file);
  const document = importDocument(source, file.path);
  const collection = await decideKind(document.suggestedKind, document.title, file.path, settings);
  const notes = [...document.notes];
  const preset = {
    ...withoutTitle(readOwnFields(source.fields, collection, notes)),
    ...setFields(collection, settings.set),
  };
  const read = readFields(document, collection, settings.directory, preset);
  const { data } = read;
  notes.push(...read.notes);
  if (data.title !== document.title) notes.push(`原标题“${document.title}”换成了“${data.title}”`);
  const dayInName = dayOfFileName(file.path).day;
  const keys = entryFields(collection).map(({ key }) => key);
  if (dayInName && data.date === undefined && keys.includes('date')) {
    data.date = dayInName;
    notes.push(`日期 ${dayInName} 取自文件名，请核对`);
  }
  await askMissing(collection, data, settings);

  const folder =
    typeof data.date === 'string' && keys.includes('date') ? String(yearOf(data.date)) : '';
  const name = fileNameOf(String(data.title), folder, collections[collection].label);
  const placed = await placePictures(read.nodes, source.pictures, (number) => `${name}-${number}`);
  notes.push(...placed.notes);
  const body = writeMarkdown(placed.nodes);
  const elsewhere = [...read.consumed, document.title];
  const { missing, added } = compareText(document.visible, readerText(body), elsewhere);
  const open = [...openQuestions(collection, data, settings.directory), ...placed.open];
  for (const passage of missing)
    open.push(`原文里的“${excerpt(passage)}”没有带过来，请对照原文补上`);
  for (const passage of added) notes.push(`正文里的“${excerpt(passage)}”原文没有，请核对`);
  if (open.length > 0) data.status = 'draft';
  return {
    collection,
    folder,
    name,
    text: writeEntry(collection, data, body),
    pictures: placed.files,
    draft: data.status === 'draft',
    found: entryFields(collection)
      .filter(({ key }) => key !== 'status' && data[key] !== undefined)
      .map(({ label }) => label),
    notes,
    open,
  };
}

const excerpt = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > 40 ? `${[...line].slice(0, 40).join('')}…` : line;
};

const withoutTitle = ({ title: _, ...others }: Record<string, unknown>) => others;

async function decideKind(
  suggested: CollectionName | undefined,
  title: string,
  path: string,
  { kind, questions }: ImportSettings,
): Promise<CollectionName> {
  const decided = kind ?? suggested ?? (await questions?.kind(title));
  if (decided) return decided;
  const kinds = importable.map((name) => `${name}（${collections[name].label}）`).join('、');
  const file = path.split(/[\\/]/).at(-1);
  throw new Refusal(`看不出“${file}”是哪一类文章：请加上 --kind，可以是 ${kinds}。`);
}

async function askMissing(
  collection: CollectionName,
  data: Record<string, unknown>,
  { questions }: ImportSettings,
) {
  if (!questions) return;
  for (const field of entryFields(collection)) {
    if (!field.required || data[field.key] !== undefined) continue;
    const answer = await questions.field(field, String(data.title));
    if (answer !== undefined) data[field.key] = answer;
  }
}
