import type { z } from 'zod';
import { shapeOf } from '#catalog/fieldNames';
import type { FieldPath } from '#catalog/readFields';
import { asDay, asMonth, asPeriod } from '#checks/dayForms';
import { describeField, labelled, schemaAt } from '#checks/describeField';
import { flowItem } from '#checks/quoteYaml';
import { written } from '#checks/written';
import { isDay } from '#domain/day';
import { metaOf } from '#domain/fields';
import { nearest } from '#text/nearest';

/** What is wrong with a value, and what to write in its place where that is certain. */
export interface IssueText {
  message: string;
  /** The value as YAML. */
  replacement?: string;
}

type Issue = z.core.$ZodIssue;
type Wording = (issue: Issue, field: string, schema: z.ZodType | undefined) => IssueText;

/** Words an issue of zod for an editor. Unknown keys and missing fields are told elsewhere. */
export function issueMessage(root: z.ZodType, issue: Issue, path: FieldPath): IssueText {
  const field = describeField(root, path);
  const schema = schemaAt(root, path);
  if (issue.code === 'custom') return customText(issue, field);
  return (wordings[issue.code] ?? unreadable)(issue, field, schema);
}

const unreadable: Wording = (issue, field) => ({
  message: `${field}不能写“${written(issue.input)}”。请照说明改写。`,
});

const wordings: Partial<Record<Issue['code'], Wording>> = {
  invalid_type: (issue, field, schema) =>
    wrongType(issue as z.core.$ZodIssueInvalidType, field, schema),
  invalid_union: (issue, field, schema) =>
    wrongUnion(issue as z.core.$ZodIssueInvalidUnion, field, schema),
  invalid_value: (issue, field, schema) =>
    wrongChoice(issue as z.core.$ZodIssueInvalidValue, field, schema),
  too_big: (issue, field) => tooBig(issue as z.core.$ZodIssueTooBig, field),
  too_small: (issue, field) => tooSmall(issue as z.core.$ZodIssueTooSmall, field),
};

const kindWords: Record<string, string> = {
  string: '一段文字',
  number: '一个数字',
  int: '一个整数',
  boolean: 'true（是）或 false（否）',
  array: '一个列表',
  object: '分成几项的内容',
};

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

const truths: Readonly<Record<string, string>> = {
  是: 'true',
  有: 'true',
  yes: 'true',
  否: 'false',
  没有: 'false',
  未: 'false',
  no: 'false',
};

function wrongType(
  { expected, input }: z.core.$ZodIssueInvalidType,
  field: string,
  schema: z.ZodType | undefined,
): IssueText {
  const quoted = written(input);
  const given = kindOf(input);
  if (expected === 'array' && given !== 'object') {
    const parts = String(input)
      .split(/[，、,;；]\s*/u)
      .map((part) => part.trim())
      .filter(Boolean);
    const list = `[${parts.map(flowItem).join(', ')}]`;
    return { message: `${field}要写成列表，即使只有一项：${written(list)}`, replacement: list };
  }
  if (expected === 'boolean') {
    const truth = truths[String(input).trim().toLowerCase()];
    return {
      message: `${field}只能写 true（是）或 false（否），现在是“${quoted}”。`,
      ...(truth ? { replacement: truth } : {}),
    };
  }
  if ((expected === 'number' || expected === 'int') && given !== 'object' && given !== 'array') {
    const digits = /^(\d+(?:\.\d+)?)\s*[\p{Script=Han}]{0,2}$/u.exec(
      String(input).normalize('NFKC').trim(),
    )?.[1];
    return {
      message: `${field}要写成${kindWords[expected]}，例如 ${digits ?? '86'}，现在是“${quoted}”。`,
      ...(digits && (expected === 'number' || !digits.includes('.'))
        ? { replacement: digits }
        : {}),
    };
  }
  if (expected === 'object' || expected === 'record') {
    const shape = schema && shapeOf(schema);
    const parts = shape
      ? Object.keys(shape)
          .map((name) => `“${labelled(name, shape[name])}”`)
          .join('、')
      : '';
    return {
      message: `${field}要分项写${parts ? `：${parts}，每项一行，前面空两格` : ''}。现在是“${quoted}”。`,
    };
  }
  const now =
    given === 'object'
      ? '分成了几项，内容里可能有半角冒号'
      : given === 'array'
        ? '是一个列表'
        : `是“${quoted}”`;
  return { message: `${field}要写成${kindWords[expected] ?? '另一种内容'}，现在${now}。` };
}

function wrongUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  field: string,
  schema: z.ZodType | undefined,
): IssueText {
  const expected = issue.errors
    .map((errors) => errors.find(({ path }) => path.length === 0))
    .map((error) => (error?.code === 'invalid_type' ? error.expected : undefined))
    .filter((kind) => kind !== undefined);
  const persons = schema && metaOf(schema).ref?.includes('people');
  if (expected.includes('array') && typeof issue.input === 'string') {
    const array = issue.errors
      .flat()
      .find((error) => error.code === 'invalid_type' && error.expected === 'array');
    const list = wrongType(
      { ...(array as z.core.$ZodIssueInvalidType), input: issue.input },
      field,
      schema,
    );
    const digits = /^(\d+)\s*[人名个]$/u.exec(issue.input.normalize('NFKC').trim())?.[1];
    if (digits)
      return {
        message: `${field}只写数字：${digits}，现在是“${issue.input}”。`,
        replacement: digits,
      };
    return {
      ...list,
      message: persons
        ? `${field}要写人数，或写成姓名的列表：${list.replacement ?? '[姓名]'}`
        : list.message,
    };
  }
  const words = [...new Set(expected.map((kind) => kindWords[kind] ?? kind))].join('或');
  return { message: `${field}要写成${words || '另一种内容'}，现在是“${written(issue.input)}”。` };
}

function wrongChoice(
  { values, input }: z.core.$ZodIssueInvalidValue,
  field: string,
  schema: z.ZodType | undefined,
): IssueText {
  const labels = (schema && metaOf(schema).values) ?? {};
  const words = values.map((value) => labels[String(value)] ?? String(value));
  const near =
    typeof input === 'string' ? nearest(input, [...words, ...values.map(String)]) : undefined;
  const proposal = near ? `是不是“${labels[near] ?? near}”？` : '';
  return { message: `${field}不能写“${written(input)}”。${proposal}可以写：${words.join('、')}。` };
}

function tooBig({ origin, maximum, input }: z.core.$ZodIssueTooBig, field: string): IssueText {
  if (origin === 'string')
    return { message: `${field}有 ${String(input).length} 个字，最多 ${maximum} 个字。请缩短。` };
  if (origin === 'array')
    return {
      message: `${field}最多写 ${maximum} 项，现在有 ${(input as unknown[]).length} 项。请删去一些。`,
    };
  return { message: `${field}最大是 ${maximum}，现在是 ${written(input)}。请核对。` };
}

function tooSmall(
  { origin, minimum, inclusive, input }: z.core.$ZodIssueTooSmall,
  field: string,
): IssueText {
  if (origin === 'array') return { message: `${field}至少要写 ${minimum} 项。` };
  if (origin === 'string') return { message: `${field}不能是空白。` };
  return {
    message: `${field}${inclusive === false ? '要大于' : '不能小于'} ${minimum}，现在是 ${written(input)}。请核对。`,
  };
}

function customText({ message, input }: z.core.$ZodIssueCustom, field: string): IssueText {
  const text = String(input ?? '');
  const quoted = written(text);
  switch (message) {
    case 'blank':
      return { message: `${field}不能是空白。` };
    case 'day':
      return dayText(text, field);
    case 'month': {
      const month = asMonth(text);
      return {
        message: `${field}要写成 2026-10 这样的月份，现在是“${quoted}”。${month ? `请改成 ${month}。` : ''}`,
        ...(month ? { replacement: month } : {}),
      };
    }
    case 'period': {
      const period = asPeriod(text);
      const forms = '2026（全年）、2026-H1（上半年）、2026-Q3（第三季度）或 2026-09（九月）';
      return {
        message: `${field}要写成${forms}，现在是“${quoted}”。${period ? `请改成 ${period}。` : ''}`,
        ...(period ? { replacement: period } : {}),
      };
    }
    case 'isbn':
      return {
        message: `${field}“${quoted}”不是正确的书号，位数或校验位不对。请对照书的封底核对。`,
      };
    case 'answer':
      return {
        message: `${field}不在选项之中。请写选项的字母（如 B，多选如 AC），或从 1 数起的序号。`,
      };
    case 'passed':
      return { message: `${field}比“参考人数（entered）”还多。请核对这两个数。` };
    case 'due':
      return { message: `${field}早于“下达日期（issued）”。请核对这两个日期。` };
    case 'internal':
      return { message: `标明了内部资料（internal: true），就必须写${field}。` };
    case 'site':
      return {
        message: `${field}要写成 https://wangcun.example.org 这样的网址，后面不带路径，现在是“${quoted}”。`,
      };
    default:
      return { message: `${field}不对，现在是“${quoted}”。请核对。` };
  }
}

function dayText(text: string, field: string): IssueText {
  const day = asDay(text);
  if (day && isDay(day)) {
    return {
      message: `${field}要写成 2026-10-15 这样的日期，现在是“${written(text)}”。请改成 ${day}。`,
      replacement: day,
    };
  }
  if (day) return { message: `${field}“${written(text)}”：日历上没有这一天。请核对。` };
  return {
    message: `${field}要写成 2026-10-15 这样的日期，年、月、日都要有，现在是“${written(text)}”。`,
  };
}
