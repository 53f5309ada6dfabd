import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { elementOf } from '#catalog/fieldNames';
import { type CollectionName, collections, isCollection } from '#domain/collections';
import { type FieldMeta, metaOf } from '#domain/fields';
import type { Choice, DeskContext } from '#editing/cms/deskContext';
import { type FormPart, groupShape, partsOfShape } from '#editing/cms/formParts';

/** The inputs of a group of fields, in the schema's order. */
export const cmsFields = (
  shape: Readonly<Record<string, z.ZodType>>,
  context: DeskContext,
): Field[] =>
  partsOfShape(shape).flatMap(({ parts }) => parts.map((part) => cmsField(part, context)));

const forms: Partial<Record<NonNullable<FieldMeta['widget']>, { pattern: [string, string] }>> = {
  month: { pattern: ['^\\d{4}-(0[1-9]|1[0-2])$', '要写成 2026-10 这样的月份'] },
  period: {
    pattern: [
      '^\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$',
      '要写成 2026、2026-H1、2026-Q3 或 2026-09',
    ],
  },
};

/** One input of the browser editor, with its Chinese label and help. */
export function cmsField(part: FormPart, context: DeskContext): Field {
  const { name, label, required, meta } = part;
  const common = { name, label, required, ...(meta.hint ? { hint: meta.hint } : {}) };
  const element = elementOf(part.schema);
  switch (part.kind) {
    case 'boolean':
      // A switch cannot be left alone; what is not said keeps its default.
      return {
        ...common,
        widget: 'select',
        options: [
          { label: '是', value: true },
          { label: '否', value: false },
        ],
      };
    case 'number':
      return { ...common, widget: 'number', value_type: 'float' };
    case 'enum':
      return { ...common, widget: 'select', options: choicesOf(meta.values) };
    case 'enums':
      return {
        ...common,
        widget: 'select',
        multiple: true,
        options: choicesOf(metaOf(element!).values),
      };
    case 'numbers':
      return { ...common, widget: 'list', field: { name: 'item', label, widget: 'number' } };
    case 'texts':
      return textList(common, meta.ref ?? metaOf(element!).ref, context);
    case 'fields':
      return {
        ...common,
        widget: 'object',
        collapsed: 'auto',
        fields: cmsFields(groupShape(part.schema), context),
      };
    case 'groups': {
      const fields = cmsFields(groupShape(element!), context);
      return {
        ...common,
        widget: 'list',
        label_singular: label,
        collapsed: 'auto',
        summary: `{{fields.${fields[0]!.name}}}`,
        fields,
      };
    }
    case 'pairs':
      return { ...common, widget: 'keyvalue', key_label: '项目', value_label: '值' };
    default:
      return textField(common, part, context);
  }
}

type Common = { name: string; label: string; required: boolean; hint?: string };

function textField(common: Common, { name, meta }: FormPart, context: DeskContext): Field {
  if (meta.ref) return reference(common, meta.ref, context, false);
  if (name === 'study')
    return { ...common, hint: '在“设置”里起名', widget: 'select', options: [...context.studies] };
  switch (meta.widget) {
    case 'day':
      return {
        ...common,
        widget: 'datetime',
        type: 'date',
        format: 'YYYY-MM-DD',
        picker_utc: false,
      };
    case 'long':
      return { ...common, widget: 'text' };
    case 'image':
      return {
        ...common,
        widget: 'image',
        choose_url: false,
        accept: 'image/jpeg,image/png,image/webp',
      };
    case 'file':
      return { ...common, widget: 'file', choose_url: false };
    default:
      return { ...common, widget: 'string', ...(meta.widget && forms[meta.widget]) };
  }
}

const textList = (
  common: Common,
  targets: readonly string[] | undefined,
  context: DeskContext,
): Field => (targets ? reference(common, targets, context, true) : { ...common, widget: 'list' });

/** People and units are found among their files; where an entry of any kind may be named, all are listed. */
function reference(
  common: Common,
  targets: readonly string[],
  context: DeskContext,
  multiple: boolean,
): Field {
  const [only] = targets;
  const many = multiple ? { multiple: true as const } : {};
  if (targets.length === 1 && isCollection(only!)) {
    const display = Object.hasOwn(collections[only].schema.shape, 'name') ? 'name' : 'title';
    return {
      ...common,
      ...many,
      widget: 'relation',
      collection: only,
      value_field: '{{slug}}',
      display_fields: [`{{${display}}}`],
      search_fields: only === 'people' ? ['name', 'aliases', 'pinyin'] : [display],
    };
  }
  return { ...common, ...many, widget: 'select', options: entryChoices(targets, context) };
}

function entryChoices(targets: readonly string[], { entries }: DeskContext): Choice[] {
  const names = targets.includes('*') ? Object.keys(entries) : targets;
  return names.flatMap((name) => {
    if (name === 'organization') return [{ value: name, label: '本单位' }];
    const kind = collections[name as CollectionName].label;
    return (entries[name] ?? []).map(({ value, label }) => ({
      value: `${name}/${value}`,
      label: `${kind}：${label}`,
    }));
  });
}

const choicesOf = (values: Readonly<Record<string, string>> = {}): Choice[] =>
  Object.entries(values).map(([value, label]) => ({ value, label }));
