import { type CollectionName, collections } from '#domain/collections';
import { describeIssue } from '#editing/entry/describeIssue';
import { branchNamed, type Directory, personsNamed } from '#editing/entry/directory';
import { type EntryField, entryFields, referencesOf } from '#editing/entry/entryFields';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * What is still to be decided before an entry can be published: required fields that are
 * missing, values that the schema rejects, persons and branches without a file or with several.
 * Chinese sentences without a full stop; empty where nothing is open.
 */
export function openQuestions(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  directory: Directory,
): string[] {
  const fields = entryFields(collection);
  const open: string[] = [];
  const issues = collections[collection].schema.safeParse(data).error?.issues ?? [];
  for (const issue of issues) {
    const field = fields.find(({ key }) => key === issue.path[0]);
    if (!field) {
      const keys =
        issue.code === 'unrecognized_keys' ? issue.keys.join('、') : issue.path.join('.');
      open.push(`没有叫“${keys}”的字段，请改名或删掉`);
    } else if (data[field.key] === undefined) {
      open.push(`缺少“${field.label}”（${field.key}）`);
    } else {
      open.push(describeIssue(field, issue));
    }
  }
  for (const field of fields) open.push(...unresolved(field, data[field.key], directory));
  return open;
}

function unresolved(field: EntryField, value: unknown, directory: Directory): string[] {
  const references = referencesOf(field);
  if (value === undefined || references.length !== 1) return [];
  const names = listOf(value).filter((name): name is string => typeof name === 'string');
  if (references[0] === 'people')
    return names.flatMap((name) => unresolvedPerson(field, name, directory));
  if (references[0] !== 'branches') return [];
  return names
    .filter(
      (name) => !directory.branches.some(({ id }) => id === name) && !branchNamed(directory, name),
    )
    .map((name) => `“${field.label}”里的“${name}”没有支部档案`);
}

function unresolvedPerson(field: EntryField, name: string, directory: Directory): string[] {
  const persons = personsNamed(directory, name);
  if (persons.length === 1) return [];
  if (persons.length === 0) return [`“${field.label}”里的“${name}”没有人物档案`];
  const ids = persons.map(({ id }) => id).join('、');
  return [`“${field.label}”里的“${name}”有 ${persons.length} 个人，请改填其中一个代号：${ids}`];
}
