import type { z } from 'zod';
import { elementOf, fieldName } from '#catalog/fieldNames';
import { type FormPart, groupShape, partsOfShape } from '#editing/cms/formParts';
import { isGroup, sameForm, type Values, withoutEmpty } from '#editing/cms/formValues';

/**
 * A saved form as an entry's fields. A field that nobody touched keeps the very value it had, as
 * it was written: a person by name, a key by its Chinese label, a number as a text.
 *
 * @param written the fields as the file has them; empty for a new entry
 * @param before the form that `formValues` made of them
 */
export function mergeForm(
  shape: Readonly<Record<string, z.ZodType>>,
  written: Values,
  before: Values,
  form: Values,
): Values {
  const merged: Values = { ...written };
  for (const { key, parts } of partsOfShape(shape)) {
    const pick = (values: Values) =>
      Object.fromEntries(parts.map(({ name }) => [name, values[name]]));
    if (sameForm(pick(before), pick(form))) continue;
    const writtenKey = Object.keys(written).find((each) => fieldName(each, shape) === key) ?? key;
    const filled = parts.findLast(({ name }) => withoutEmpty(form[name]) !== undefined);
    if (filled)
      merged[writtenKey] = partWritten(
        filled,
        written[writtenKey],
        before[filled.name],
        withoutEmpty(form[filled.name]),
      );
    else delete merged[writtenKey];
  }
  return merged;
}

function partWritten(part: FormPart, written: unknown, before: unknown, value: unknown): unknown {
  switch (part.kind) {
    case 'text':
      return part.numeric ? readNumeric(String(value)) : value;
    case 'texts': {
      const items = keepItems(written, before, value as unknown[], (item) => item);
      const alone = part.single && items.length === 1 && !Array.isArray(written);
      return alone ? items[0] : items;
    }
    case 'fields':
      return mergeForm(
        groupShape(part.schema),
        isGroup(written) ? written : {},
        isGroup(before) ? before : {},
        value as Values,
      );
    case 'groups': {
      const shape = groupShape(elementOf(part.schema)!);
      return keepItems(written, before, value as Values[], (item, old, oldForm) =>
        mergeForm(shape, isGroup(old) ? old : {}, isGroup(oldForm) ? oldForm : {}, item),
      );
    }
    case 'pairs':
      return Object.fromEntries(
        Object.entries(value as Values).map(([key, item]) => {
          const old = isGroup(written) ? written[key] : undefined;
          return [key, String(old) === item ? old : readScalar(String(item))];
        }),
      );
    default:
      return value;
  }
}

/** Items that were there keep what was written for them, wherever they stand now. */
function keepItems<T>(
  written: unknown,
  before: unknown,
  items: readonly T[],
  write: (item: T, old: unknown, oldForm: unknown) => unknown,
): unknown[] {
  const old = Array.isArray(written) ? written : [];
  const oldForms = Array.isArray(before) ? before : [];
  const taken = new Set<number>();
  const places = items.map((item) => {
    const at = oldForms.findIndex((each, i) => !taken.has(i) && sameForm(each, item));
    if (at >= 0) taken.add(at);
    return at;
  });
  return items.map((item, i) => {
    const at = places[i]!;
    if (at >= 0) return old[at];
    const here = taken.has(i) ? -1 : i;
    return write(item, old[here], oldForms[here]);
  });
}

/** `2` and `1、3` are numbers, `AC` and a number with leading zeros are words. */
function readNumeric(text: string): unknown {
  const parts = text.split(/[、,，\s]+/).filter(Boolean);
  const numbers = parts.map(Number);
  if (parts.length === 0 || !parts.every((part, i) => String(numbers[i]) === part))
    return text.trim();
  return numbers.length === 1 ? numbers[0] : numbers;
}

const readScalar = (text: string): unknown =>
  text === 'true' || text === 'false'
    ? text === 'true'
    : String(Number(text)) === text
      ? Number(text)
      : text;
