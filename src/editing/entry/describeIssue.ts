import type { z } from 'zod';
import { elementOf } from '#catalog/fieldNames';
import { innerSchema } from '#domain/fields';
import { choicesOf, type EntryField } from '#editing/entry/entryFields';

const custom: Readonly<Record<string, string>> = {
  blank: '不能是空的',
  day: '要写成 2026-10-15 这样的日期',
  month: '要写成 2026-10 这样的月份',
  period: '要写成 2026、2026-H1、2026-Q3 或 2026-09',
  isbn: '书号不对，请核对每一位',
};

/** What is wrong with a field's value and what it should be, in Chinese, without a full stop. */
export function describeIssue(field: EntryField, issue: z.core.$ZodIssue): string {
  const name = `“${field.label}”`;
  const inside =
    issue.path.length > 1 ? `（第 ${issue.path.slice(1).map(place).join(' 的 ')} 项）` : '';
  return `${name}${inside}${reason(field, issue)}`;
}

const place = (part: PropertyKey) => (typeof part === 'number' ? String(part + 1) : String(part));

function reason(field: EntryField, issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return custom[issue.message] ?? '的值不合要求';
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? `太长，最多 ${issue.maximum} 个字`
      : `最大是 ${issue.maximum}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `最小是 ${issue.minimum}`;
  const choices = Object.values(choicesOf(innerSchema(elementOf(field.inner) ?? field.inner)));
  if (issue.code === 'invalid_value' && choices.length > 0) return `只能是：${choices.join('、')}`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'number' || issue.expected === 'int' ? '要填数字' : '的值不合要求';
  return '的值不合要求';
}
