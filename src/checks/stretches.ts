import type { FieldPath } from '#catalog/readFields';
import type { CheckedFile } from '#checks/checkedFile';
import { schemaAt } from '#checks/describeField';
import { metaOf } from '#domain/fields';

/** A stretch of a file's text as stored. */
export interface Stretch {
  /** UTF-16 offset in the file's text. */
  offset: number;
  text: string;
  /** The field whose value it is; undefined in the body. */
  field?: FieldPath;
}

/** Stands for what is no prose; it is neither a letter nor a mark nor white space. */
const masked = '\uFFFC';

type FieldStretch = Stretch & { field: FieldPath };

const ofFields = new WeakMap<CheckedFile, readonly FieldStretch[]>();
const ofProse = new WeakMap<CheckedFile, readonly Stretch[]>();

/** The values of all fields, as they stand in the file. */
export function fieldStretches(file: CheckedFile): readonly FieldStretch[] {
  const known = ofFields.get(file);
  if (known) return known;
  const stretches: FieldStretch[] = [];
  collect(file, file.data, [], stretches);
  ofFields.set(file, stretches);
  return stretches;
}

function collect(file: CheckedFile, value: unknown, field: FieldPath, into: FieldStretch[]): void {
  if (typeof value === 'string' || typeof value === 'number') {
    const span = file.source.fields?.valueSpan(field);
    if (!span) return;
    const offset = file.lines.offset(span.start);
    into.push({ offset, text: file.text.slice(offset, file.lines.offset(span.end)), field });
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) collect(file, item, [...field, i], into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(file, item, [...field, key], into);
  }
}

/** The body as stored. */
export function bodyStretch(file: CheckedFile): Stretch {
  if (file.body === '') return { offset: file.text.length, text: '' };
  const offset = file.lines.offset(file.bodyPlace(0));
  return { offset, text: file.text.slice(offset) };
}

/** Fields that hold running text: no ids, days, file names or words of a closed list. */
const isProse = (file: CheckedFile, field: FieldPath): boolean => {
  const schema = schemaAt(file.schema, field);
  if (!schema) return false;
  const { ref, values, widget } = metaOf(schema);
  const name = field.filter((step) => typeof step === 'string').at(-1);
  return (
    !ref &&
    !values &&
    (!widget || widget === 'long') &&
    name !== 'aliases' &&
    name !== 'site' &&
    name !== 'id'
  );
};

/** What readers read: fields with running text, and the body without code and without addresses. */
export function proseStretches(file: CheckedFile): readonly Stretch[] {
  const known = ofProse.get(file);
  if (known) return known;
  const stretches: Stretch[] = fieldStretches(file).filter(({ field }) => isProse(file, field));
  const body = bodyStretch(file);
  if (body.text !== '') stretches.push({ ...body, text: withoutCode(file, body.text) });
  ofProse.set(file, stretches);
  return stretches;
}

const blank = (text: string) => text.replace(/[^\r\n]/g, masked);
const addresses =
  /`+[^`\n]*`+|(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*|<?https?:\/\/[^\s<>，。；：！？、（）“”]+>?|^\[(?!\^)[^\]\n]+\]:.*$/gm;

/** Code and addresses blanked out, so that offsets stay. */
function withoutCode(file: CheckedFile, body: string): string {
  const { code } = file.facts;
  const text = body.replace(addresses, blank);
  if (code.length === 0) return text;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const [from, to] of code) {
    for (let i = from; i < to; i++) lines[i] = blank(lines[i] ?? '');
  }
  return lines.join('');
}
