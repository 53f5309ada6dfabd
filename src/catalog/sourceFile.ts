import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { decodeText, type Encoding } from '#catalog/decodeText';
import { type Fields, readFields } from '#catalog/readFields';
import { type SplitText, splitFrontMatter, withUnixLines } from '#catalog/splitFrontMatter';
import { type CollectionName, collections } from '#domain/collections';
import { toEntryId } from '#domain/id';
import { settingsSchema } from '#domain/settings';

/** One content file, read and taken apart but not yet judged. */
export interface SourceFile {
  /** `publication` is `publication.yaml`. */
  collection: CollectionName | 'publication';
  id: string;
  /** Path below the content folder, with `/`. */
  path: string;
  /** SHA-256 of the bytes, shortened. */
  digest: string;
  encoding: Encoding;
  /** The text as stored; undefined where it is not UTF-8. */
  text?: string;
  /** What can be read of a text in another encoding; for knowing the entry by name only. */
  legible?: string;
  split?: SplitText;
  /** Undefined where there is no YAML to read. */
  fields?: Fields;
}

export const schemaOf = (collection: SourceFile['collection']) =>
  collection === 'publication' ? settingsSchema : collections[collection].schema;

/** @param path below the content folder, with `/` */
export function readSource(
  path: string,
  collection: SourceFile['collection'],
  bytes: Uint8Array,
): SourceFile {
  const decoded = decodeText(bytes);
  const source: SourceFile = {
    collection,
    id: collection === 'publication' ? 'publication' : toEntryId(path.slice(collection.length + 1)),
    path,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 20),
    encoding: decoded.encoding,
  };
  if (decoded.text === undefined) {
    if (decoded.legible !== undefined) source.legible = decoded.legible;
    return source;
  }
  source.text = decoded.text;
  source.split =
    extname(path) === '.yaml'
      ? { yaml: withUnixLines(decoded.text), yamlLine: 1, body: '', bodyLine: 1, fence: 'complete' }
      : splitFrontMatter(decoded.text);
  if (source.split.yaml !== undefined) {
    source.fields = readFields(source.split.yaml, source.split.yamlLine, schemaOf(collection));
  }
  return source;
}
