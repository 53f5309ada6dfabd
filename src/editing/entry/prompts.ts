import { isCancel, multiselect, select, text } from '@clack/prompts';
import { elementOf } from '#catalog/fieldNames';
import { type CollectionName, collections } from '#domain/collections';
import { describeIssue } from '#editing/entry/describeIssue';
import type { Directory } from '#editing/entry/directory';
import { choicesOf, type EntryField, referencesOf } from '#editing/entry/entryFields';
import { readFieldValue } from '#editing/entry/fieldValue';
import { Cancelled } from '#editing/refusal';

const other = '\0other';

/** The editor pressed Ctrl+C or Esc: nothing more is done. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
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
  return answered(
    await select({ message, options, maxItems: 15, showInstructions: false }),
  ) as CollectionName;
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
  if (choices.length > 0)
    return answered(
      await select({ message: field.label, options: choices, showInstructions: false }),
    );
  return askText(field, placeholder);
}

/** The name where only one person has it, else the id. */
const uniqueName = ({ people }: Directory, id: string, name: string) =>
  people.filter((person) => person.name === name).length === 1 ? name : id;

interface Choice {
  value: string;
  label: string;
  hint: string;
}

/** More than this are found by a part of the name before they are listed. */
const longestList = 30;

async function askReference(field: EntryField, known: readonly Choice[]): Promise<unknown> {
  if (known.length > longestList) return askByPart(field, known);
  if (elementOf(field.schema)) {
    const message = `${field.label}（上下键移动，空格选中，回车确定）`;
    const options = [...known];
    const chosen = answered(
      await multiselect({ message, options, required: false, showInstructions: false }),
    );
    return chosen.length > 0 ? chosen : undefined;
  }
  return choose(field, known);
}

/** One of a list, or a name that is not on it. */
async function choose(field: EntryField, known: readonly Choice[]): Promise<unknown> {
  const options = [...known, { value: other, label: '名单里没有，手工填写', hint: '' }];
  const message = `${field.label}（上下键移动，回车确定）`;
  const chosen = answered(
    await select({ message, options, maxItems: 12, showInstructions: false }),
  );
  return chosen === other ? askText(field) : chosen;
}

/** A name typed in full or in part; several are typed with 、 between them. */
async function askByPart(field: EntryField, known: readonly Choice[]): Promise<unknown> {
  const several = elementOf(field.schema) !== undefined;
  const hint = several ? '几个名字用、隔开' : '写全名，或其中一个字再挑选';
  const typed = answered(await text({ message: `${field.label}（${hint}）` }))?.trim();
  if (!typed) return undefined;
  const valueNamed = (name: string) => known.find(({ label }) => label === name)?.value ?? name;
  if (several)
    return typed
      .split(/[、，,\s]+/u)
      .filter(Boolean)
      .map(valueNamed);
  const matches = known.filter(({ label, hint: id }) => label.includes(typed) || id === typed);
  const exact = matches.filter(({ label }) => label === typed);
  if (exact.length === 1 || matches.length === 0) return valueNamed(typed);
  return choose(field, matches);
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
