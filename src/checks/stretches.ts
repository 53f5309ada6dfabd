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

/** The values of all fields, as they stand in the file. */
export function* fieldStretches(file: CheckedFile): Generator<Stretch & { field: FieldPath }> {
  const leaves = function* (value: unknown, path: FieldPath): Generator<FieldPath> {
    if (typeof value === 'string' || typeof value === 'number') yield path;
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
        yield* leaves(inner, [...path, key]);
      }
    }
  };
  for (const field of leaves(file.data, [])) {
    const span = file.source.fields?.valueSpan(field);
    if (!span) continue;
    const offset = file.lines.offset(span.start);
    yield { offset, text: file.text.slice(offset, file.lines.offset(span.end)), field };
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
export function* proseStretches(file: CheckedFile): Generator<Stretch> {
  for (const stretch of fieldStretches(file)) if (isProse(file, stretch.field)) yield stretch;
  const body = bodyStretch(file);
  if (body.text !== '') yield { ...body, text: withoutCode(file, body.text) };
}

const blank = (text: string) => text.replace(/[^\r\n]/g, masked);
const addresses =
  /`+[^`\n]*`+|(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*|<?https?:\/\/[^\s<>，。；：！？、（）“”]+>?|^\[[^\]\n]+\]:.*$/gm;

/** Code and addresses blanked out, so that offsets stay. */
function withoutCode(file: CheckedFile, body: string): string {
  const fenced = file.tokens.filter(({ type }) => type === 'fence' || type === 'code_block');
  const text = body.replace(addresses, blank);
  if (fenced.length === 0) return text;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const { map } of fenced) {
    for (let i = map?.[0] ?? 0; i < (map?.[1] ?? 0); i++) lines[i] = blank(lines[i] ?? '');
  }
  return lines.join('');
}
