import type { z } from 'zod';
import { ownField, type SchemaFacts, schemaFacts } from '#catalog/fieldNames';
import type { FieldPath } from '#catalog/readFields';
import { metaOf } from '#domain/fields';

/** The schema of the value at a path; undefined where the path leaves the schema. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!current) return undefined;
    const { element, shape }: SchemaFacts = schemaFacts(current);
    current = typeof step === 'number' ? element : shape && ownField(shape, step);
  }
  return current;
}

/** `主讲人（lecturer）`: the label that editors know and the name that stands in the file. */
export function labelled(name: string, schema: z.ZodType | undefined): string {
  const label = schema && metaOf(schema).label;
  return label ? `${label}（${name}）` : name;
}

/** A field as a message names it: 字段“出勤（attendance）”里的“实到（present）”, 字段“阶段（stages）”第 2 项的“开始（from）”. */
export function describeField(schema: z.ZodType, path: FieldPath): string {
  let words = '';
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') {
      words += `第 ${step + 1} 项`;
      continue;
    }
    const name = `“${labelled(step, schemaAt(schema, path.slice(0, i + 1)))}”`;
    const before = path[i - 1];
    words += i === 0 ? `字段${name}` : typeof before === 'number' ? `的${name}` : `里的${name}`;
  }
  return words || '字段';
}
