import type { z } from 'zod';
import { optionsOf, ownField, schemaFacts } from '#catalog/fieldNames';
import type { FieldPath } from '#catalog/readFields';
import { metaOf } from '#domain/fields';

/** One reference of an entry: what it says, what it may name, and where it stands. */
export interface ReferenceSite {
  value: string;
  targets: readonly string[];
  path: FieldPath;
}

/**
 * Copies validated data with every reference replaced by what `resolve` returns. Which fields
 * are references is told by the schema's `ref` metadata, so a new kind needs no code here.
 */
export function mapReferences<T>(
  data: T,
  schema: z.ZodType,
  resolve: (site: ReferenceSite) => string,
): T {
  return visit(data, schema, [], undefined, resolve) as T;
}

function visit(
  value: unknown,
  schema: z.ZodType | undefined,
  path: FieldPath,
  inherited: readonly string[] | undefined,
  resolve: (site: ReferenceSite) => string,
): unknown {
  if (!schema || value === undefined || value === null) return value;
  const targets = metaOf(schema).ref ?? inherited;
  if (typeof value === 'string') {
    const own =
      targets ??
      optionsOf(schema)
        .map((option) => metaOf(option).ref)
        .find(Boolean);
    return own ? resolve({ value, targets: own, path }) : value;
  }
  if (Array.isArray(value)) {
    const { element } = schemaFacts(schema);
    return value.map((item, i) => visit(item, element, [...path, i], undefined, resolve));
  }
  if (typeof value !== 'object') return value;
  const { shape } = schemaFacts(schema);
  if (!shape) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      visit(item, ownField(shape, key), [...path, key], undefined, resolve),
    ]),
  );
}
