import { shapeOf } from '#catalog/fieldNames';
import type { CollectionName } from '#domain/collections';
import { describeIssue } from '#editing/entry/describeIssue';
import {
  describeField,
  type EntryField,
  entryFields,
  fieldNamed,
} from '#editing/entry/entryFields';
import { readFieldValue } from '#editing/entry/fieldValue';
import { Refusal } from '#editing/refusal';

/**
 * Reads the arguments of `--set`: `lecturer=李长河`, `主讲人=李长河`, `attendance.present=20`.
 * Throws a Refusal for an argument without `=`, an unknown field and a value that the schema rejects.
 */
export function setFields(
  collection: CollectionName,
  settings: readonly string[],
): Record<string, unknown> {
  const fields = entryFields(collection);
  const data: Record<string, unknown> = {};
  for (const setting of settings) {
    const [, path, text] = /^\s*([^=＝]+?)\s*[=＝]([\s\S]*)$/.exec(setting) ?? [];
    if (!path || text === undefined) {
      throw new Refusal(`--set ${setting} 看不懂：写成 --set 字段=值，例如 --set 标题=学习心得。`);
    }
    const [head = '', ...below] = path.split('.');
    const field = fieldNamed(fields, head);
    if (!field) throw unknown(path, fields);
    if (below.length === 0) {
      data[field.key] = accepted(field, text);
    } else {
      const inner = Object.entries(shapeOf(field.inner) ?? {}).map(([key, schema]) =>
        describeField(key, schema),
      );
      const part = fieldNamed(inner, below.join('.'));
      if (!part) throw unknown(path, inner);
      data[field.key] = {
        ...(data[field.key] as object | undefined),
        [part.key]: accepted(part, text),
      };
    }
  }
  return data;
}

function accepted(field: EntryField, text: string): unknown {
  const value = readFieldValue(field.schema, text);
  const result = field.schema.safeParse(value);
  const issue = result.error?.issues[0];
  if (issue) throw new Refusal(`--set ${field.key}=${text}：${describeIssue(field, issue)}。`);
  return value;
}

function unknown(path: string, fields: readonly EntryField[]): Refusal {
  const known = fields.map(({ key, label }) => `${label}（${key}）`).join('、');
  return new Refusal(`没有叫“${path}”的字段。可以填的有：${known}。`);
}
