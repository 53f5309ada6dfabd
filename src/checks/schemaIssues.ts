import { isMap } from 'yaml';
import type { z } from 'zod';
import type { FieldPath } from '#catalog/readFields';
import type { CheckedFile } from '#checks/checkedFile';

export type Issue = z.core.$ZodIssue;

const found = new WeakMap<CheckedFile, readonly Issue[]>();

/** What a file's schema finds wrong with its fields; nothing where the fields cannot be read at all. */
export function schemaIssues(file: CheckedFile): readonly Issue[] {
  const { fields } = file.source;
  if (file.entry || !fields || !file.readable) return [];
  if (fields.errors.some(({ error }) => error.code !== 'DUPLICATE_KEY')) return [];
  const { contents } = fields.document;
  if (contents !== null && !isMap(contents)) return [];
  const known = found.get(file);
  if (known) return known;
  const parsed = file.schema.safeParse(fields.data, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(unfold);
  found.set(file, issues);
  return issues;
}

export const stepsOf = (path: readonly PropertyKey[]): FieldPath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/** True where the schema itself finds fault with a field, so that no other rule needs to. */
export const isFaulty = (file: CheckedFile, path: FieldPath): boolean => {
  const key = path.join('\0');
  return schemaIssues(file).some((issue) => stepsOf(issue.path).join('\0') === key);
};

/** Of a union's branches the one that fits the value's own kind says what is wrong inside it. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.find(
    (errors) =>
      errors.length > 0 &&
      !errors.some(({ path, code }) => path.length === 0 && code === 'invalid_type'),
  );
  if (!inner) return [issue];
  return inner.flatMap((each) => unfold({ ...each, path: [...issue.path, ...each.path] }));
}
