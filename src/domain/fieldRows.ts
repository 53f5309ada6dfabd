import { z } from 'zod';
import { type CollectionName, collections } from '#domain/collections';
import type { FieldMeta } from '#domain/fields';

/** One line of the manual's table of a kind's fields. */
export interface FieldRow {
  /** The name in the file; a field inside a group stands behind the group's, `cover.alt`. */
  key: string;
  label: string;
  required: boolean;
  /** What to fill in, in Chinese. */
  value: string;
  hint?: string;
}

interface Described extends FieldMeta {
  type?: string;
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  anyOf?: Described[];
  enum?: string[];
  maxLength?: number;
  minItems?: number;
  additionalProperties?: Described | false;
}

/** The fields of a schema in its order, groups with their inner fields behind them. */
export function fieldRows(schema: z.ZodObject): FieldRow[] {
  return rowsOf(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Described, '');
}

function rowsOf({ properties = {}, required = [] }: Described, before: string): FieldRow[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const key = before + name;
    const row: FieldRow = {
      key,
      label: field.label ?? name,
      required: required.includes(name),
      value: acceptedValue(field),
      ...(field.hint ? { hint: field.hint } : {}),
    };
    const inner = [field, ...(field.anyOf ?? [])]
      .flatMap((one) => [one, one.items])
      .find((one) => one?.properties);
    return [row, ...(inner ? rowsOf(inner, `${key}.`) : [])];
  });
}

function acceptedValue(field: Described): string {
  if (field.anyOf)
    return [
      ...new Set(field.anyOf.map((one) => acceptedValue({ ...one, ref: one.ref ?? field.ref! }))),
    ].join('，或者');
  if (field.items)
    return field.items.properties
      ? '一组或几组'
      : `${acceptedValue({ ...field.items, ref: field.items.ref ?? field.ref! })}，可以几个`;
  if (field.values)
    return Object.entries(field.values)
      .map(([key, label]) => `${label}（${key}）`)
      .join('、');
  if (field.properties) return '一组';
  if (field.ref) return referenceTo(field.ref);
  switch (field.type) {
    case 'boolean':
      return '是（true）、否（false）';
    case 'integer':
    case 'number':
      return '数字';
    case 'object':
      return '名称和值';
    default:
      return textOf(field);
  }
}

const shapes: Partial<Record<NonNullable<FieldMeta['widget']>, string>> = {
  day: '日期，2026-10-15',
  month: '月份，2026-10',
  period: '2026、2026-H1、2026-Q3 或 2026-09',
  image: '图片文件',
  file: '文件',
};

const textOf = ({ widget, maxLength }: Described): string =>
  (widget && shapes[widget]) ?? (maxLength ? `文字，最多${maxLength}字` : '文字');

/** What a reference names, where the collection's label says something else. */
const units: Readonly<Record<string, string>> = { organization: '单位', branches: '支部' };

function referenceTo(targets: readonly string[]): string {
  if (targets.includes('people') && targets.length === 1) return '姓名或人物代号';
  if (targets.includes('*')) return '栏目/文章代号';
  const names = targets.map(
    (target) => units[target] ?? collections[target as CollectionName].label,
  );
  return targets.length === 1 ? `${names[0]}代号` : `${names.join('、')}之一`;
}
