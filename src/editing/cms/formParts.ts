import type { z } from 'zod';
import { elementOf, optionsOf, shapeOf } from '#catalog/fieldNames';
import { type FieldMeta, innerSchema, metaOf } from '#domain/fields';

/**
 * How one value is filled in. `texts` is a list of words or of references, `fields` a group,
 * `groups` a list of groups, `pairs` free keys with values.
 */
export type PartKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'enum'
  | 'texts'
  | 'numbers'
  | 'enums'
  | 'fields'
  | 'groups'
  | 'pairs';

/** One input of the form. A field that takes values of several shapes has one input for each. */
export interface FormPart {
  /** Key in the form: the field's own name, or the name with the kind for its further shapes. */
  name: string;
  label: string;
  kind: PartKind;
  required: boolean;
  meta: FieldMeta;
  schema: z.ZodType;
  /** Accepts a number as well, as a book's number or an answer does. */
  numeric?: true;
  /** Accepts a single text as well; one item is written as that. */
  single?: true;
}

/** The inputs of a field, in the order in which they are asked for. */
export function formParts(key: string, schema: z.ZodType): FormPart[] {
  const meta = metaOf(schema);
  const label = meta.label ?? key;
  const required = !schema.safeParse(undefined).success;
  const options = optionsOf(schema);
  const kinds = options.map(kindOf);
  const part = (kind: PartKind, index: number): FormPart => {
    const option = options.length === 1 ? schema : options[index]!;
    return {
      name: key,
      label,
      kind,
      required,
      meta: { ...metaOf(option), ...meta },
      schema: option,
    };
  };
  if (kinds.length === 1) return [part(kinds[0]!, 0)];
  if (kinds.every((kind) => kind === 'text' || kind === 'number' || kind === 'numbers')) {
    return [{ ...part('text', kinds.indexOf('text')), numeric: true }];
  }
  if (kinds.every((kind) => kind === 'text' || kind === 'texts') && !meta.ref) {
    return [{ ...part('texts', kinds.indexOf('texts')), single: true }];
  }
  return kinds.map((kind, index) => ({
    ...part(kind, index),
    ...(index === 0 ? {} : { name: `${key}_${kind}` }),
    label: `${label}${shapeNames[kind] ?? ''}`,
    required: false,
  }));
}

const shapeNames: Partial<Record<PartKind, string>> = {
  number: '（只报人数）',
  texts: '（名单）',
  groups: '（先后几个）',
};

/** The inputs of all fields of a group. */
export const partsOfShape = (
  shape: Readonly<Record<string, z.ZodType>>,
): { key: string; parts: FormPart[] }[] =>
  Object.entries(shape).map(([key, schema]) => ({ key, parts: formParts(key, schema) }));

function kindOf(schema: z.ZodType): PartKind {
  const inner = innerSchema(schema);
  if (shapeOf(inner)) return 'fields';
  const element = elementOf(inner);
  if (element) {
    const kinds: Partial<Record<PartKind, PartKind>> = {
      number: 'numbers',
      enum: 'enums',
      fields: 'groups',
    };
    return kinds[kindOf(element)] ?? 'texts';
  }
  switch (inner.def.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return 'enum';
    case 'record':
      return enumKeysOf(inner) ? 'fields' : 'pairs';
    default:
      return 'text';
  }
}

/** The keys of a record whose keys are a closed list, with their labels; undefined for others. */
export function enumKeysOf(schema: z.ZodType): Record<string, string> | undefined {
  const { keyType } = innerSchema(schema).def as unknown as { keyType?: z.ZodType };
  const key = keyType && innerSchema(keyType);
  if (key?.def.type !== 'enum') return undefined;
  const { values } = metaOf(key);
  const names = Object.keys((key.def as unknown as { entries: Record<string, string> }).entries);
  return Object.fromEntries(names.map((name) => [name, values?.[name] ?? name]));
}

/** The fields of a group: an object's, or one for each key of a closed record. */
export function groupShape(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const shape = shapeOf(schema);
  if (shape) return shape;
  const { valueType } = innerSchema(schema).def as unknown as { valueType: z.ZodType };
  const keys = enumKeysOf(schema) ?? {};
  return Object.fromEntries(
    Object.entries(keys).map(([name, label]) => [name, valueType.optional().meta({ label })]),
  );
}
