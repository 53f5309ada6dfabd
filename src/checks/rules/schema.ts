import type { z } from 'zod';
import { fieldName, shapeOf } from '#catalog/fieldNames';
import type { FieldPath } from '#catalog/readFields';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { chineseMarks } from '#checks/chineseMarks';
import { describeField, labelled, schemaAt } from '#checks/describeField';
import { issueMessage } from '#checks/issueMessage';
import { quoteYaml } from '#checks/quoteYaml';
import type { FileRule } from '#checks/rule';
import { type Issue, schemaIssues, stepsOf } from '#checks/schemaIssues';
import { innerSchema, metaOf } from '#domain/fields';
import { nearest } from '#text/nearest';

/** Fields must be those of the collection, complete, and of the right kind. */
export const schema: FileRule = function* (file) {
  const issues = schemaIssues(file);
  const misspelt = new Set<string>();
  const wanted = new Set(issues.filter(isMissing).map(({ path }) => stepsOf(path).join('\0')));
  const told = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys)
      yield unknownField(file, [...stepsOf(issue.path), key], misspelt, wanted);
  }
  for (const issue of issues) {
    const path = stepsOf(issue.path);
    const key = path.join('\0');
    if (issue.code === 'unrecognized_keys' || told.has(key) || misspelt.has(key)) continue;
    told.add(key);
    if (isMarked(issue, path)) continue;
    yield isMissing(issue) ? missingField(file, path) : wrongValue(file, issue, path);
  }
};

/** A word of a closed list with Chinese commas or quotation marks is told as a fault of the list. */
const isMarked = (issue: Issue, path: FieldPath): boolean =>
  issue.code === 'invalid_value' &&
  typeof issue.input === 'string' &&
  chineseMarks(issue.input, typeof path.at(-1) === 'number') !== undefined;

const isMissing = (issue: Issue): boolean =>
  !('input' in issue && issue.input !== undefined) &&
  (issue.code === 'invalid_type' ||
    issue.code === 'invalid_value' ||
    issue.code === 'invalid_union');

/**
 * @param misspelt takes up the field that is meant, which then does not count as missing
 * @param wanted fields that are missing: of equally near ones they are meant
 */
function unknownField(
  file: CheckedFile,
  path: FieldPath,
  misspelt: Set<string>,
  wanted: ReadonlySet<string>,
): Finding {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const place = file.keyPlace(path);
  const shape = fieldsIn(schemaAt(file.schema, parent));
  const isWanted = (name: string) => wanted.has([...parent, name].join('\0'));
  const names = Object.keys(shape).sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
  const near = nearest(
    key,
    names.flatMap((name) => [name, metaOf(shape[name]!).label ?? name]),
  );
  const meant = near && fieldName(near, shape);
  const where = parent.length > 0 ? `${describeField(file.schema, parent)}里` : '';
  if (!meant) {
    const choice = names.map((name) => metaOf(shape[name]!).label ?? name).join('、');
    return file.error(
      'unknown-field',
      place,
      `${where}没有“${key}”这个字段。请删去，或改成其中一个：${choice}。`,
    );
  }
  misspelt.add([...parent, meant].join('\0'));
  const taken = file.source.fields?.keyPlace([...parent, meant]) !== undefined;
  const stands = file.text.startsWith(key, file.lines.offset(place));
  return file.error(
    'unknown-field',
    place,
    `${where}没有“${key}”这个字段。是不是“${labelled(meant, shape[meant])}”？`,
    taken || !stands ? undefined : file.editAt(place, key.length, meant),
  );
}

/** The fields that a map may have: its own, or the keys of a record of a closed list. */
function fieldsIn(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  const shape = shapeOf(schema);
  if (shape || !schema) return shape ?? {};
  const { keyType, valueType } = innerSchema(schema).def as unknown as Partial<
    Record<string, z.ZodType>
  >;
  const names =
    keyType && 'options' in keyType && Array.isArray(keyType.options) ? keyType.options : [];
  return Object.fromEntries(names.map((name) => [String(name), valueType!]));
}

function missingField(file: CheckedFile, path: FieldPath): Finding {
  const { fields } = file.source;
  const written = fields?.keyPlace(path);
  const field = describeField(file.schema, path);
  const { hint } = metaOf(schemaAt(file.schema, path)!);
  if (written) {
    const rest = file.lines.line(written.line).slice(written.column - 1);
    // With a space behind its mark it is meant as a comment, as in the files that `new` writes.
    const comment = /[:：][ \t]+(#[^\s#].*?)[ \t]*$/.exec(rest)?.[1];
    if (comment) {
      const column = file.lines.line(written.line).lastIndexOf(comment) + 1;
      const quoted = quoteYaml(comment);
      return file.error(
        'missing-field',
        written,
        `${field}后面的“${comment}”以 # 开头，会被当作备注。请用引号括起来：${quoted}`,
        file.editAt({ line: written.line, column }, comment.length, quoted),
      );
    }
    return file.error(
      'missing-field',
      written,
      `${field}是空的，必须填写。${hint ? `（${hint}）` : ''}`,
    );
  }
  return file.error(
    'missing-field',
    file.keyPlace(path),
    `缺少${field}，必须填写。${hint ? `（${hint}）` : ''}`,
  );
}

function wrongValue(file: CheckedFile, issue: Issue, path: FieldPath): Finding {
  const { message, replacement } = issueMessage(file.schema, issue, path);
  const span = file.source.fields?.valueSpan(path);
  const fix = replacement !== undefined && span ? file.edit(span, replacement) : undefined;
  return file.error('wrong-value', file.valuePlace(path), message, fix);
}
