import type { z } from 'zod';
import { innerSchema, metaOf } from '#domain/fields';

type Shape = Record<string, z.ZodType>;

/** The fields of an object schema; undefined for other schemas. */
export function shapeOf(schema: z.ZodType | undefined): Shape | undefined {
  const inner = schema && innerSchema(schema);
  return inner?.def.type === 'object' ? (inner as unknown as { shape: Shape }).shape : undefined;
}

/** The element schema of an array schema; undefined for other schemas. */
export function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema && innerSchema(schema);
  return inner?.def.type === 'array'
    ? (inner.def as unknown as { element: z.ZodType }).element
    : undefined;
}

/** The members of a union schema, or the schema alone. */
export function optionsOf(schema: z.ZodType): z.ZodType[] {
  const inner = innerSchema(schema);
  return inner.def.type === 'union'
    ? (inner.def as unknown as { options: z.ZodType[] }).options
    : [inner];
}

/** What reading a value asks of its schema, over all members of a union. */
export interface SchemaFacts {
  shape: Shape | undefined;
  element: z.ZodType | undefined;
  /** Only words fit: a number is taken as it was typed. */
  textual: boolean;
  /** Values of a closed list by their Chinese label. */
  byLabel: ReadonlyMap<string, string>;
}

const knownFacts = new WeakMap<z.ZodType, SchemaFacts>();

/** Found once for each schema: thousands of values ask. */
export function schemaFacts(schema: z.ZodType): SchemaFacts {
  const known = knownFacts.get(schema);
  if (known) return known;
  const options = optionsOf(schema);
  const labels = Object.entries(metaOf(schema).values ?? {});
  const facts: SchemaFacts = {
    shape: options.map(shapeOf).find(Boolean),
    element: options.map(elementOf).find(Boolean),
    textual: options
      .map(innerSchema)
      .every(({ def }) => def.type === 'string' || def.type === 'enum'),
    byLabel: new Map(labels.map(([value, label]) => [label, value])),
  };
  knownFacts.set(schema, facts);
  return facts;
}

/** A field's schema by its own name; `constructor` and the like are no fields. */
export const ownField = (shape: Shape, name: string): z.ZodType | undefined =>
  Object.hasOwn(shape, name) ? shape[name] : undefined;

/** The field that a key means: its own name or its Chinese label. */
export function fieldName(key: string, shape: Shape): string | undefined {
  if (Object.hasOwn(shape, key)) return key;
  return Object.keys(shape).find((name) => metaOf(shape[name]!).label === key);
}

const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** Every key and label that occurs anywhere in a schema. */
export function allFieldNames(schema: z.ZodType): ReadonlySet<string> {
  const cached = known.get(schema);
  if (cached) return cached;
  const names = new Set<string>();
  const visit = (current: z.ZodType) => {
    for (const option of optionsOf(current)) {
      const element = elementOf(option);
      if (element) visit(element);
      for (const [name, field] of Object.entries(shapeOf(option) ?? {})) {
        names.add(name);
        const { label } = metaOf(field);
        if (label) names.add(label);
        visit(field);
      }
    }
  };
  visit(schema);
  known.set(schema, names);
  return names;
}
