import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { CollectionName } from '#domain/collections';
import { entryFields } from '#editing/entry/entryFields';

/** YAML for a collection's fields in the order of its schema; days unquoted, lists of plain values in one line. */
export function writeYaml(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
): string {
  const keys = entryFields(collection).map(({ key }) => key);
  const extra = Object.keys(data).filter((key) => !keys.includes(key));
  const ordered: Record<string, unknown> = {};
  for (const key of [...keys, ...extra]) if (data[key] !== undefined) ordered[key] = data[key];
  if (Object.keys(ordered).length === 0) return '';
  const document = new Document(ordered);
  for (const { value } of isMap(document.contents) ? document.contents.items : []) {
    if (isSeq(value) && value.items.every(isScalar)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A whole entry: front matter between its fences, then the body. */
export function writeEntry(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  body: string,
): string {
  return `---\n${writeYaml(collection, data)}---\n${body.trim() === '' ? '' : `${body.trim()}\n`}`;
}
