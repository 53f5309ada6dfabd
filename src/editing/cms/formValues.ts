import type { z } from 'zod';
import { elementOf } from '#catalog/fieldNames';
import { metaOf } from '#domain/fields';
import { type FormPart, groupShape, partsOfShape } from '#editing/cms/formParts';

export type Values = Record<string, unknown>;

/** The one way in which a form names an entry: persons written by name become ids. */
export type Canonical = (targets: readonly string[], value: string) => string;

export const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry's fields as the form holds them. */
export function formValues(
  shape: Readonly<Record<string, z.ZodType>>,
  data: Values,
  canonical: Canonical,
): Values {
  const form: Values = {};
  for (const { key, parts } of partsOfShape(shape)) {
    for (const part of parts) {
      const value = data[key] === undefined ? undefined : partValue(part, data[key], canonical);
      if (value !== undefined) form[part.name] = value;
    }
  }
  return form;
}

/** The value of one input; undefined where the field holds a value of another shape. */
function partValue(part: FormPart, value: unknown, canonical: Canonical): unknown {
  const targets = part.meta.ref ?? metaOf(elementOf(part.schema) ?? part.schema).ref;
  const named = (text: unknown) =>
    targets && typeof text === 'string' ? canonical(targets, text) : text;
  switch (part.kind) {
    case 'text':
      if (part.numeric && Array.isArray(value)) return value.join('、');
      if (part.numeric && typeof value === 'number') return String(value);
      return typeof value === 'string' ? named(value) : undefined;
    case 'texts':
      if (part.single && typeof value === 'string') return [value];
      return Array.isArray(value) ? value.map(named) : undefined;
    case 'numbers':
    case 'enums':
      return Array.isArray(value) ? value : undefined;
    case 'fields':
      return isGroup(value) ? formValues(groupShape(part.schema), value, canonical) : undefined;
    case 'groups': {
      const shape = groupShape(elementOf(part.schema)!);
      return Array.isArray(value)
        ? value.map((item) => (isGroup(item) ? formValues(shape, item, canonical) : {}))
        : undefined;
    }
    case 'pairs':
      return isGroup(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]))
        : undefined;
    default:
      return typeof value === 'object' ? undefined : value;
  }
}

/** What was left empty counts as not given, all the way down; undefined where nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '' || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isGroup(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpty(item)] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Equal whatever the order of the keys, empty inputs left out. */
export function sameForm(a: unknown, b: unknown): boolean {
  return equal(withoutEmpty(a), withoutEmpty(b));
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isGroup(a) || !isGroup(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equal(a[key], b[key]));
}
