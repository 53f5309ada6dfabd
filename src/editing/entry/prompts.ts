import { autocomplete, autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import { elementOf } from '#catalog/fieldNames';
import { type CollectionName, collections } from '#domain/collections';
import { describeIssue } from '#editing/entry/describeIssue';
import type { Directory } from '#editing/entry/directory';
import { choicesOf, type EntryField, referencesOf } from '#editing/entry/entryFields';
import { readFieldValue } from '#editing/entry/fieldValue';
import { Refusal } from '#editing/import/refusal';

const other = '\0other';

/** The editor pressed Ctrl+C or Esc: nothing more is done. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Refusal('已经取消。');
  return answer as Exclude<T, symbol>;
}

/** Asks for a kind by its Chinese label. */
export async function askKind(
  message: string,
  kinds: readonly CollectionName[],
): Promise<CollectionName> {
  const options = kinds.map((name) => ({
    value: name as string,
    label: collections[name].label,
    hint: name,
  }));
  return answered(await select({ message, options })) as CollectionName;
}

/**
 * Asks for one field in the form that fits it: a list to search for persons and branches, a
 * choice, or a line of text that the schema accepts. An empty answer leaves it open.
 */
export async function askField(
  field: EntryField,
  directory: Directory,
  placeholder?: string,
): Promise<unknown> {
  const references = referencesOf(field);
  const known = references.includes('people')
    ? directory.people.map(({ id, name }) => ({
        value: uniqueName(directory, id, name),
        label: name,
        hint: id,
      }))
    : references.length === 1 && references[0] === 'branches'
      ? directory.branches.map(({ id, name }) => ({ value: id, label: name, hint: id }))
      : [];
  if (known.length > 0 && references.length === 1) return askReference(field, known);
  const choices = Object.entries(choicesOf(field.inner)).map(([value, label]) => ({
    value,
    label,
  }));
  if (choices.length > 0) return answered(await select({ message: field.label, options: choices }));
  return askText(field, placeholder);
}

/** The name where only one person has it, else the id. */
const uniqueName = ({ people }: Directory, id: string, name: string) =>
  people.filter((person) => person.name === name).length === 1 ? name : id;

async function askReference(
  field: EntryField,
  known: { value: string; label: string; hint: string }[],
) {
  if (elementOf(field.schema)) {
    const chosen = answered(
      await autocompleteMultiselect({
        message: `${field.label}（空格选中，回车确定）`,
        options: known,
      }),
    );
    return chosen.length > 0 ? chosen : undefined;
  }
  const options = [...known, { value: other, label: '名单里没有，手工填写', hint: '' }];
  const chosen = answered(await autocomplete({ message: field.label, options }));
  return chosen === other ? askText(field) : chosen;
}

async function askText(field: EntryField, placeholder?: string): Promise<unknown> {
  const hint = field.meta.hint ? `（${field.meta.hint}）` : '';
  const answer = answered(
    await text({
      message: `${field.label}${hint}`,
      ...(placeholder ? { placeholder, defaultValue: placeholder } : {}),
      validate: (value) => {
        if (!value?.trim()) return undefined;
        const issue = field.schema.safeParse(readFieldValue(field.schema, value)).error?.issues[0];
        return issue && describeIssue(field, issue);
      },
    }),
  );
  return answer?.trim() ? readFieldValue(field.schema, answer) : undefined;
}
