import { elementOf, optionsOf, shapeOf } from '#catalog/fieldNames';
import { innerSchema } from '#domain/fields';
import {
  choicesOf,
  describeField,
  type EntryField,
  referencesOf,
} from '#editing/entry/entryFields';

const dayExample = '2026-10-15';

/** The form of a field's value, to be filled in: `[]`, `{ problem: , learnt:  }`; empty for plain text. */
function emptyForm(field: EntryField): string {
  const shape = shapeOf(field.schema);
  if (shape)
    return `{ ${Object.keys(shape)
      .map((key) => `${key}: ''`)
      .join(', ')} }`;
  const item = elementOf(field.schema);
  if (item) return shapeOf(item) ? `[${emptyForm(describeField(field.key, item))}]` : '[]';
  if (field.inner.def.type === 'boolean') return 'true';
  return '';
}

function explanation(field: EntryField): string {
  const { hint, widget } = field.meta;
  const item = elementOf(field.schema);
  const choices = choicesOf(innerSchema(item ?? field.inner));
  const parts: string[] = [];
  const values = Object.entries(choices).map(([key, label]) => `${key} ${label}`);
  if (values.length > 0) parts.push(`${item ? '可选几个' : '选一个'}：${values.join('、')}`);
  if (hint) parts.push(hint);
  else if (widget === 'day') parts.push(`例如 ${dayExample}`);
  if (!hint) parts.push(...referenceHint(field));
  const inside = shapeOf(item ?? field.schema);
  if (inside)
    parts.push(
      Object.entries(inside)
        .map(([key, schema]) => `${key} ${describeField(key, schema).label}`)
        .join('、'),
    );
  return parts.join('。');
}

function referenceHint(field: EntryField): string[] {
  const references = referencesOf(field);
  if (references.includes('people')) return ['写姓名'];
  if (references.includes('branches')) return ['写支部的代号'];
  return optionsOf(field.schema).some((one) => elementOf(one)) && !shapeOf(elementOf(field.schema))
    ? ['用逗号隔开']
    : [];
}

/** The end of a field's line for editors: `# 摘要。不写就取正文开头`. */
export function fieldComment(field: EntryField): string {
  const more = explanation(field);
  return `# ${field.label}${more ? `。${more}` : ''}`;
}

/** An optional field, commented out; without its first `# ` it is valid front matter. */
export const optionalLine = (field: EntryField): string =>
  `# ${`${field.key}: ${emptyForm(field)}`.trimEnd()}  ${fieldComment(field)}`;

/** A required field without a value yet. */
export const missingLine = (field: EntryField): string =>
  `${field.key}:  ${fieldComment(field)}（必填）`;
