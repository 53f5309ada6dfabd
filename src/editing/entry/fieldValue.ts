import { parse } from 'yaml';
import type { z } from 'zod';
import { elementOf, optionsOf } from '#catalog/fieldNames';
import { innerSchema, metaOf } from '#domain/fields';
import { findDay } from '#editing/chineseDate';
import { choicesOf } from '#editing/entry/entryFields';

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  是: true,
  false: false,
  否: false,
};
const listSeparators = /[,，、;；]/;

/**
 * Reads a value that was typed as text: a day in any usual form, an enum's label, a list by
 * comma or 、, numbers, 是/否; maps and lists of maps as YAML in one line. What cannot be read
 * comes back as text, for the schema to reject.
 */
export function readFieldValue(schema: z.ZodType, text: string): unknown {
  const inner = innerSchema(schema);
  const value = text.trim();
  const type = inner.def.type;
  if (type === 'union') return readUnion(inner, value);
  if (type === 'array') return readList(inner, value);
  if (type === 'number') return readNumber(value);
  if (type === 'boolean') return booleans[value] ?? value;
  if (type === 'enum') return keyOfChoice(inner, value);
  if (type === 'object' || type === 'record') return readYaml(value);
  if (metaOf(schema).widget === 'day') return findDay(value)?.day ?? value;
  return value;
}

const readNumber = (value: string): number | string =>
  /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

function readUnion(inner: z.ZodType, value: string): unknown {
  const candidates = optionsOf(inner).map((one) => readFieldValue(one, value));
  const fits = candidates.find((one) => inner.safeParse(one).success && typeof one !== 'string');
  return fits ?? value;
}

function readList(inner: z.ZodType, value: string): unknown {
  const item = elementOf(inner)!;
  if (innerSchema(item).def.type === 'object' || value.startsWith('[')) return readYaml(value);
  return value
    .split(listSeparators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readFieldValue(item, part));
}

/** The key of an enum's value, given as key or label. */
export function keyOfChoice(inner: z.ZodType, value: string): string {
  const found = Object.entries(choicesOf(inner)).find(
    ([key, label]) => key === value || label === value,
  );
  return found?.[0] ?? value;
}

function readYaml(value: string): unknown {
  try {
    return parse(value);
  } catch {
    return value;
  }
}
