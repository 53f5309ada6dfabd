import { isScalar } from 'yaml';
import type { z } from 'zod';
import type { FieldPath } from '#catalog/readFields';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { chineseMarks, type MarkedValue } from '#checks/chineseMarks';
import { describeField, schemaAt } from '#checks/describeField';
import { flowItem } from '#checks/quoteYaml';
import type { FileRule } from '#checks/rule';
import { isFaulty } from '#checks/schemaIssues';
import { fieldStretches, type Stretch } from '#checks/stretches';
import { innerSchema, metaOf } from '#domain/fields';

/** Longer items are sentences, in which Chinese commas are at home. */
const longestTerm = 60;

/**
 * YAML knows neither Chinese commas nor Chinese quotation marks: `[学习，读书]` is one item, and
 * `“学习”` keeps its marks. In terms, names and ids neither can be meant.
 */
export const listItems: FileRule = function* (file) {
  for (const stretch of fieldStretches(file)) {
    const { field, text } = stretch;
    const schema = schemaAt(file.schema, field);
    const node = file.source.fields?.valueNode(field);
    if (!schema || !isScalar(node)) continue;
    const { ref, values } = metaOf(schema);
    const closed = ref !== undefined || values !== undefined;
    // Free words in quotation marks of YAML's own are meant as they stand.
    if (!closed && (node.type !== 'PLAIN' || isFaulty(file, field))) continue;
    const inList = typeof field.at(-1) === 'number';
    if (inList && !closed && !isTerm(schema)) continue;
    const marked = chineseMarks(closed ? String(node.value) : text, inList);
    if (marked) yield inList ? item(file, stretch, marked) : wrapped(file, stretch, closed, marked);
  }
};

const isTerm = (schema: z.ZodType): boolean => {
  const { maxLength } = innerSchema(schema) as { maxLength?: number | null };
  return (maxLength ?? Number.POSITIVE_INFINITY) <= longestTerm;
};

type FieldStretch = Stretch & { field: FieldPath };

function item(
  file: CheckedFile,
  { field, text, offset }: FieldStretch,
  { kind, parts }: MarkedValue,
): Finding {
  const lead = file.text.slice(file.text.lastIndexOf('\n', offset) + 1, offset);
  const list = parts.map(flowItem).join(', ');
  const where = describeField(file.schema, field.slice(0, -1));
  const message =
    kind === 'several'
      ? `${where}的各项之间要用半角逗号隔开，现在“${text}”成了一项。请改成：${list}`
      : `${where}里的中文引号会成为内容的一部分。请去掉引号：${list}`;
  // Under a dash one item cannot become two by another mark alone.
  const mendable = kind === 'quoted' || /\[[^\]]*$/.test(lead);
  return file.error(
    'list-separator',
    file.lines.place(offset),
    message,
    mendable ? { start: offset, end: offset + text.length, text: list } : undefined,
  );
}

/** In a closed list and in an id the marks are wrong; around a title they may be meant. */
function wrapped(
  file: CheckedFile,
  { field, text, offset }: FieldStretch,
  closed: boolean,
  { parts }: MarkedValue,
): Finding {
  const place = file.lines.place(offset);
  const inner = flowItem(parts[0] ?? '');
  if (closed) {
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
