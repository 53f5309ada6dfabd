import { isScalar } from 'yaml';
import type { z } from 'zod';
import type { FieldPath } from '#catalog/readFields';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { describeField, schemaAt } from '#checks/describeField';
import { flowItem } from '#checks/quoteYaml';
import type { FileRule } from '#checks/rule';
import { isFaulty } from '#checks/schemaIssues';
import { fieldStretches } from '#checks/stretches';
import { innerSchema, metaOf } from '#domain/fields';

const separator = /\s*[，、；]\s*/u;
const quoted = /^(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」)$/u;
/** Longer items are sentences, in which Chinese commas are at home. */
const longestTerm = 60;

/**
 * YAML knows neither Chinese commas nor Chinese quotation marks: `[学习，读书]` is one item, and
 * `“学习”` keeps its marks. In terms and references neither can be meant.
 */
export const listItems: FileRule = function* (file) {
  for (const { field, text, offset } of fieldStretches(file)) {
    const schema = schemaAt(file.schema, field);
    if (!schema || isFaulty(file, field)) continue;
    const node = file.source.fields?.valueNode(field);
    if (!isScalar(node) || node.type !== 'PLAIN') continue;
    if (typeof field.at(-1) === 'number') {
      const finding = listItem(file, schema, field, text, offset);
      if (finding) yield finding;
    } else if (quoted.test(text)) {
      yield wrapped(file, schema, field, text, offset);
    }
  }
};

function listItem(
  file: CheckedFile,
  schema: z.ZodType,
  field: FieldPath,
  text: string,
  offset: number,
): Finding | undefined {
  if (!isTerm(schema)) return undefined;
  const parts = text.split(separator).map(bare).filter(Boolean);
  if (parts.length === 1 && !quoted.test(text)) return undefined;
  const inFlow = /\[[^\]]*$/.test(file.text.slice(file.text.lastIndexOf('\n', offset) + 1, offset));
  const list = parts.map(flowItem).join(', ');
  const where = describeField(file.schema, field.slice(0, -1));
  const message =
    parts.length > 1
      ? `${where}的各项之间要用半角逗号隔开，现在“${text}”成了一项。请改成：${list}`
      : `${where}里的中文引号会成为内容的一部分。请去掉引号：${list}`;
  const mendable = inFlow || parts.length === 1;
  return file.error(
    'list-separator',
    file.lines.place(offset),
    message,
    mendable ? { start: offset, end: offset + text.length, text: list } : undefined,
  );
}

/** In a closed list, an id or a day the marks are wrong; around a title they may be meant. */
function wrapped(
  file: CheckedFile,
  schema: z.ZodType,
  field: FieldPath,
  text: string,
  offset: number,
): Finding {
  const place = file.lines.place(offset);
  const inner = bare(text);
  const { ref, widget } = metaOf(schema);
  if (ref || (widget && widget !== 'long')) {
    return file.error(
      'chinese-quotes',
      place,
      `${describeField(file.schema, field)}不用加引号。请改成：${inner}`,
      { start: offset, end: offset + text.length, text: inner },
    );
  }
  return file.warning(
    'chinese-quotes',
    place,
    `${describeField(file.schema, field)}整个放在中文引号里，引号也会显示出来。不需要就去掉；确实要显示，请写成 '${text}'。`,
  );
}

const bare = (text: string) => text.replace(/^[“‘「]|[”’」]$/gu, '').trim();

function isTerm(schema: z.ZodType): boolean {
  const { ref, values } = metaOf(schema);
  const { maxLength } = innerSchema(schema) as { maxLength?: number | null };
  return (
    ref !== undefined ||
    values !== undefined ||
    (maxLength ?? Number.POSITIVE_INFINITY) <= longestTerm
  );
}
