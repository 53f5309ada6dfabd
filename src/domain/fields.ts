import { z } from 'zod';
import { isDay, isMonth } from '#domain/day';
import { isPeriod } from '#domain/period';

/**
 * The building blocks of every schema. A field carries what each of its readers needs in its
 * metadata: `label` (Chinese name, accepted in place of the key), `hint` (help for editors),
 * `ref` (collections that its value names), `values` (labels of an enum), `widget` (how a form
 * shows it). The metadata survives `z.toJSONSchema`, from which completion, the browser editor
 * and the manual's tables are made.
 */
export interface FieldMeta {
  label?: string;
  hint?: string;
  /** Collections an id may name; more than one means `<collection>/<id>`. `*` is any collection. */
  ref?: readonly string[];
  values?: Readonly<Record<string, string>>;
  widget?: 'day' | 'month' | 'period' | 'long' | 'image' | 'file' | 'person';
}

/** Attaches metadata; call it last, since zod's modifiers return new schemas without it. */
export function field<T extends z.ZodType>(schema: T, label: string, meta: FieldMeta = {}): T {
  return schema.meta({ label, ...meta }) as T;
}

/** One line of text that is not blank. */
export const line = (max = 200) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', { error: 'blank' });

/** Text of any length that is not blank. */
export const prose = () => z.string().refine((value) => value.trim() !== '', { error: 'blank' });

export const day = () => z.string().refine(isDay, { error: 'day' });
export const month = () => z.string().refine(isMonth, { error: 'month' });
export const period = () => z.string().refine(isPeriod, { error: 'period' });
export const count = () => z.number().int().nonnegative();

/** One key of a vocabulary. */
export const oneOf = <T extends Readonly<Record<string, string>>>(values: T) =>
  z.enum(Object.keys(values) as [keyof T & string, ...(keyof T & string)[]]).meta({ values });

export const reference = (...ref: string[]) => line(200).meta({ ref });
export const person = () => line(60).meta({ ref: ['people'], widget: 'person' });
export const persons = () => z.array(person());

/** A picture beside its entry; the alternative text is part of it. */
export const picture = () =>
  z.strictObject({
    src: field(line(), '图片', { widget: 'image', hint: '放在本文旁边的 images 文件夹里' }),
    alt: field(line(), '图片说明', { hint: '给看不见图的人读：图上画了什么' }),
  });

const unwrapped = new Set(['optional', 'default', 'nullable', 'prefault', 'readonly']);

/** The schema inside optional and default. */
export function innerSchema(schema: z.ZodType): z.ZodType {
  let current = schema;
  while (unwrapped.has(current.def.type)) {
    current = (current.def as unknown as { innerType: z.ZodType }).innerType;
  }
  return current;
}

const knownMeta = new WeakMap<z.ZodType, FieldMeta>();

/** A field's metadata, its own before that of what it wraps. */
export function metaOf(schema: z.ZodType): FieldMeta {
  const known = knownMeta.get(schema);
  if (known) return known;
  const found: FieldMeta[] = [];
  let current: z.ZodType | undefined = schema;
  while (current) {
    const meta = current.meta() as FieldMeta | undefined;
    if (meta) found.push(meta);
    current = unwrapped.has(current.def.type)
      ? (current.def as unknown as { innerType: z.ZodType }).innerType
      : undefined;
  }
  const meta: FieldMeta = Object.assign({}, ...found.reverse());
  knownMeta.set(schema, meta);
  return meta;
}
