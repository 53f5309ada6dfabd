import type { z } from 'zod';
import { shapeOf } from '#catalog/fieldNames';
import type { FieldPath } from '#catalog/readFields';
import { describeField, labelled, schemaAt } from '#checks/describeField';
import { domainMessage, type IssueText } from '#checks/domainMessage';
import { flowItem } from '#checks/quoteYaml';
import { written } from '#checks/written';
import { metaOf } from '#domain/fields';
import { nearest } from '#text/nearest';

type Issue = z.core.$ZodIssue;
type Wording = (issue: Issue, field: string, schema: z.ZodType | undefined) => IssueText;

/** Words an issue of zod for an editor. Unknown keys and missing fields are told elsewhere. */
export function issueMessage(root: z.ZodType, issue: Issue, path: FieldPath): IssueText {
  const field = describeField(root, path);
  const schema = schemaAt(root, path);
  if (issue.code === 'custom') return domainMessage(issue, field);
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
  if (origin === 'array') {
    const hint = Number(minimum) > 1 ? '各项之间用半角逗号“,”隔开。' : '';
    return { message: `${field}至少要写 ${minimum} 项。${hint}` };
  }
  if (origin === 'string') return { message: `${field}不能是空白。` };
  return {
    message: `${field}${inclusive === false ? '要大于' : '不能小于'} ${minimum}，现在是 ${written(input)}。请核对。`,
  };
}
