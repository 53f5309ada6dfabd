import { elementOf } from '#catalog/fieldNames';
import { findDay } from '#editing/chineseDate';
import {
  branchNamed,
  type Directory,
  personsNamed,
  withoutPadding,
} from '#editing/entry/directory';
import { type EntryField, referencesOf } from '#editing/entry/entryFields';
import { readFieldValue } from '#editing/entry/fieldValue';

export interface StatedValue {
  value: unknown;
  /** Words of the source that the value does not carry, such as a post or an hour. */
  rest: string;
}

const postForm = /[（(]([^（()）]*)[）)]\s*$/;
const separators = /[、，,；;]/;
const spaced = /[\s　]+/u;

/** A written name, its post in brackets or beside it cut off. */
function readPerson(written: string, directory: Directory): { name: string; rest: string } {
  const post = postForm.exec(written)?.[1] ?? '';
  const bare = written.replace(postForm, '').trim();
  const name = withoutPadding(bare);
  if (personsNamed(directory, name).length > 0) return { name, rest: post };
  const parts = bare.split(spaced);
  const known = parts.find((part) => personsNamed(directory, part).length > 0);
  if (known)
    return {
      name: known,
      rest: [...parts.filter((part) => part !== known), post].filter(Boolean).join(' '),
    };
  const looksLikeName = [...name].length <= 4 || parts.length === 1;
  return looksLikeName ? { name, rest: post } : { name: bare, rest: post };
}

/** Names apart: by 、 and commas, else by spaces where every part could be a name. */
function splitNames(text: string): string[] {
  if (separators.test(text))
    return text
      .split(separators)
      .map((part) => part.trim())
      .filter(Boolean);
  const padded = text.replace(
    /(?<=^|\s|　)(\p{Script=Han})[ 　]+(\p{Script=Han})(?=$|[\s　])/gu,
    '$1$2',
  );
  return padded.split(spaced).filter(Boolean);
}

/**
 * Reads what the head of a document says of a field; undefined where the field's schema does not
 * accept it, so that it stays in the text.
 */
export function readStated(
  field: EntryField,
  text: string,
  directory: Directory,
): StatedValue | undefined {
  const stated = read(field, text.replace(/[。；;]$/, '').trim(), directory);
  return stated && field.schema.safeParse(stated.value).success ? stated : undefined;
}

function read(field: EntryField, text: string, directory: Directory): StatedValue | undefined {
  if (text === '') return undefined;
  const list = elementOf(field.inner) !== undefined;
  const [reference] = referencesOf(field);
  if (reference === 'people') {
    const persons = (list ? splitNames(text) : [text]).map((name) => readPerson(name, directory));
    const rest = persons
      .map((person) => person.rest)
      .filter(Boolean)
      .join('、');
    return { value: list ? persons.map(({ name }) => name) : persons[0]!.name, rest };
  }
  if (reference === 'branches') {
    const branches = text.split(separators).map((name) => branchNamed(directory, name.trim()));
    return branches.every((branch) => branch !== undefined)
      ? { value: list ? branches.map(({ id }) => id) : branches[0]!.id, rest: '' }
      : undefined;
  }
  if (field.meta.widget === 'day') {
    const found = findDay(text);
    return found && { value: found.day, rest: found.rest };
  }
  if (field.inner.def.type === 'number') {
    const number = /^(?:约)?(\d+)\s*(?:人|名)?$/.exec(text)?.[1];
    return number ? { value: Number(number), rest: '' } : undefined;
  }
  // A sentence or a list of sentences belongs in the text.
  if (list && text.length > 100) return undefined;
  return {
    value: list
      ? text
          .split(/[、；;]/)
          .map((part) => part.trim())
          .filter(Boolean)
      : readFieldValue(field.schema, text),
    rest: '',
  };
}
