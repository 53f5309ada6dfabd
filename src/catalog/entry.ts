import type { SourceFile } from '#catalog/sourceFile';
import { schemaOf } from '#catalog/sourceFile';
import { type CollectionName, collections, type DataOf } from '#domain/collections';
import { headingsOf } from '#markdown/headings';
import { imagesOf } from '#markdown/images';
import { parseMarkdown, type Token } from '#markdown/parse';
import { textBlocks } from '#markdown/text';

/** `<collection>/<id>`. */
export type Ref = string;

/**
 * What the linker needs of one file: validated fields and facts about the body, not the body
 * itself, so that thousands of entries stay small and can be kept between builds. Only a
 * transcript keeps its text, for its turns are quoted on other pages.
 */
export interface Entry<K extends CollectionName = CollectionName> {
  collection: K;
  id: string;
  ref: Ref;
  /** Path below the content folder. */
  path: string;
  digest: string;
  data: DataOf<K>;
  text: {
    /** The first sentences of the body. */
    excerpt: string;
    /** Characters without white space. */
    length: number;
    headings: { id: string; level: number; text: string }[];
    /** Pictures of the body, as written. */
    images: string[];
  };
  /** Line on which the body begins. */
  bodyLine: number;
  transcript?: string;
}

const excerptLength = 120;

/** First sentences up to a length that fits a list, cut at a sentence's end where there is one. */
export function excerptOf(blocks: readonly string[]): string {
  const text = blocks.join('');
  const characters = [...text];
  if (characters.length <= excerptLength) return text;
  const cut = characters.slice(0, excerptLength).join('');
  const end = Math.max(...['。', '！', '？', '”'].map((mark) => cut.lastIndexOf(mark)));
  return end > excerptLength / 3
    ? cut.slice(0, end + 1)
    : `${cut.replace(/[，、；：\s]+$/u, '')}……`;
}

const made = new WeakMap<SourceFile, { entry: Entry | undefined }>();

/** Sees the body's tokens while they are there: they are not kept. */
type TokenReader = (tokens: readonly Token[]) => void;

/**
 * The entry of a source whose fields satisfy its schema; undefined for any other. Made once for a
 * source; `read` sees the tokens of the body if they are made now.
 */
export function entryOf(source: SourceFile, read?: TokenReader): Entry | undefined {
  const known = made.get(source);
  if (known) return known.entry;
  const entry = makeEntry(source, read);
  made.set(source, { entry });
  return entry;
}

function makeEntry(source: SourceFile, read: TokenReader | undefined): Entry | undefined {
  const { collection, fields, split } = source;
  if (collection === 'publication' || !fields || !split || split.fence !== 'complete')
    return undefined;
  if (fields.errors.length > 0) return undefined;
  const parsed = schemaOf(collection).safeParse(fields.data);
  if (!parsed.success) return undefined;
  const definition = collections[collection];
  return {
    collection,
    id: source.id,
    ref: `${collection}/${source.id}`,
    path: source.path,
    digest: source.digest,
    data: parsed.data as DataOf<CollectionName>,
    text: source.path.endsWith('.yaml') ? emptyText() : textFacts(split.body, read),
    bodyLine: split.bodyLine,
    ...('transcript' in definition ? { transcript: split.body } : {}),
  };
}

const emptyText = (): Entry['text'] => ({ excerpt: '', length: 0, headings: [], images: [] });

function textFacts(body: string, read: TokenReader | undefined): Entry['text'] {
  const { tokens } = parseMarkdown(body);
  read?.(tokens);
  const blocks = textBlocks(tokens);
  return {
    excerpt: excerptOf(blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)),
    length: blocks.reduce((total, { text }) => total + text.replace(/\s/g, '').length, 0),
    headings: [...headingsOf(tokens).values()].map(({ id, level, text }) => ({ id, level, text })),
    images: imagesOf(tokens).map(({ src }) => src),
  };
}
