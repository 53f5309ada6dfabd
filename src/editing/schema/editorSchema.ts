import { z } from 'zod';
import type { FieldMeta } from '#domain/fields';

/** What `z.toJSONSchema` makes of a field: JSON Schema with the field's metadata beside it. */
interface Described extends FieldMeta {
  type?: string;
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  anyOf?: Described[];
  enum?: string[];
  [keyword: string]: unknown;
}

const patterns: Partial<Record<NonNullable<FieldMeta['widget']>, string>> = {
  day: '^\\d{4}-\\d{2}-\\d{2}$',
  month: '^\\d{4}-(0[1-9]|1[0-2])$',
  period: '^\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$',
};

/**
 * The JSON Schema (draft 7) of a kind's fields for editors such as VS Code: Chinese titles and
 * explanations for completion and hover, and Chinese labels accepted wherever names and values
 * are. It helps with typing; what is right is decided by the check alone.
 */
export function editorSchema(schema: z.ZodObject, title: string): Record<string, unknown> {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
  }) as Described;
  return { $schema, title, ...translate(described) };
}

function translate(node: Described): Record<string, unknown> {
  const {
    label,
    hint,
    ref,
    values,
    widget,
    properties,
    required,
    items,
    anyOf,
    enum: choices,
    ...rest
  } = node;
  const pattern = widget && patterns[widget];
  return {
    ...(label ? { title: label } : {}),
    ...(label || hint
      ? { description: [label, hint, choiceList(values)].filter(Boolean).join('。') }
      : {}),
    ...rest,
    ...(choices
      ? {
          enum: [
            ...choices,
            ...choices.map((key) => values?.[key]).filter((each) => each !== undefined),
          ],
        }
      : {}),
    ...(choices && values
      ? { enumDescriptions: [...choices.map((key) => values[key]), ...choices.map((key) => key)] }
      : {}),
    ...(pattern ? { pattern } : {}),
    ...(items ? { items: translate(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(translate) } : {}),
    ...(properties ? withLabels(properties, required ?? []) : {}),
    ...(ref ? { 'x-ref': ref } : {}),
  };
}

const choiceList = (values: FieldMeta['values']): string =>
  values
    ? Object.entries(values)
        .map(([key, label]) => `${key}：${label}`)
        .join('；')
    : '';

/** Each field under its name and under its label; a required one must be there under either. */
function withLabels(
  properties: Record<string, Described>,
  required: readonly string[],
): Record<string, unknown> {
  const own = Object.entries(properties).map(
    ([name, field]) => [name, field.label, translate(field)] as const,
  );
  const names = new Set(Object.keys(properties));
  const labelled = own.filter(([, label]) => label !== undefined && !names.has(label));
  const either = (name: string) => {
    const label = labelled.find(([each]) => each === name)?.[1];
    return label ? { anyOf: [{ required: [name] }, { required: [label] }] } : { required: [name] };
  };
  return {
    properties: Object.fromEntries([
      ...own.map(([name, , field]) => [name, field]),
      ...labelled.map(([name, label, field]) => [
        label,
        { ...field, description: `${field.description ?? label}（${name}）` },
      ]),
    ]),
    ...(required.length > 0 ? { allOf: required.map(either) } : {}),
  };
}
