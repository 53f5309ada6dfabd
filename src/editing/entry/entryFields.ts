import type { z } from 'zod';
import { elementOf } from '#catalog/fieldNames';
import { type CollectionName, collections } from '#domain/collections';
import { type FieldMeta, innerSchema, metaOf } from '#domain/fields';

/** One field of a collection, as its schema tells it. */
export interface EntryField {
  key: string;
  label: string;
  required: boolean;
  schema: z.ZodType;
  /** Without optional and default. */
  inner: z.ZodType;
  meta: FieldMeta;
}

export const describeField = (key: string, schema: z.ZodType): EntryField => {
  const meta = metaOf(schema);
  return {
    key,
    label: meta.label ?? key,
    required: !schema.safeParse(undefined).success,
    schema,
    inner: innerSchema(schema),
    meta,
  };
};

/** The fields of a collection in the order of its schema, which is the order of front matter. */
export function entryFields(collection: CollectionName): EntryField[] {
  return Object.entries(collections[collection].schema.shape).map(([key, schema]) =>
    describeField(key, schema as z.ZodType),
  );
}

/** A field by its name or its Chinese label. */
export const fieldNamed = (fields: readonly EntryField[], name: string): EntryField | undefined =>
  fields.find(({ key, label }) => key === name || label === name);

/** The collections whose ids a field or its list items name. */
export function referencesOf({ inner, meta }: EntryField): readonly string[] {
  const item = elementOf(inner);
  return meta.ref ?? (item ? (metaOf(item).ref ?? []) : []);
}

/** The values of an enum with their labels; empty for any other field. */
export const choicesOf = (schema: z.ZodType): Readonly<Record<string, string>> =>
  schema.def.type === 'enum' ? (metaOf(schema).values ?? {}) : {};
