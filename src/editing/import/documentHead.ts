import type { Paragraph, RootContent } from 'mdast';
import type { CollectionName } from '#domain/collections';
import type { Directory } from '#editing/entry/directory';
import { type EntryField, entryFields } from '#editing/entry/entryFields';
import { readAttendance } from '#editing/import/attendance';
import { blockText, isParagraph, isWords, lengthOf } from '#editing/import/blockText';
import { type Byline, readByline } from '#editing/import/byline';
import { bylineField, headLabels, labelledValues } from '#editing/import/labels';
import { readStated } from '#editing/import/statedValue';

/** How far from the top fields are looked for, and how long a line that states some may be. */
const searched = 14;
const longestLine = 160;
/** A signature and a day under it, with a unit above. */
const signatureLines = 3;

export interface DocumentHead {
  data: Record<string, unknown>;
  rest: RootContent[];
  /** Text that became a field in another form, for the comparison: the lines as they were. */
  consumed: string[];
  notes: string[];
}

interface Reader {
  collection: CollectionName;
  directory: Directory;
  labels: ReadonlyMap<string, EntryField>;
  fields: readonly EntryField[];
  /** Fields that are already decided; a line that says otherwise stays in the text. */
  data: Record<string, unknown>;
  consumed: string[];
  notes: string[];
}

/**
 * Takes byline, day and labelled lines (主讲人：…　时间：…) from the top of a document and the
 * signature from its end into the fields of its kind. A line of which anything would be lost
 * stays in the text as well.
 */
export function takeHead(
  nodes: readonly RootContent[],
  collection: CollectionName,
  directory: Directory,
  preset: Readonly<Record<string, unknown>>,
): DocumentHead {
  const reader: Reader = {
    collection,
    directory,
    labels: headLabels(collection),
    fields: entryFields(collection),
    data: { ...preset },
    consumed: [],
    notes: [],
  };
  const kept: RootContent[] = [];
  let at = 0;
  for (; at < Math.min(nodes.length, searched); at++) {
    const node = nodes[at]!;
    if (!isHeadLine(node)) break;
    const outcome = readLine(reader, node, true);
    if (outcome === 'text') break;
    if (outcome === 'kept') kept.push(node);
  }
  const body = takeSignature(reader, [...kept, ...nodes.slice(at)]);
  return { data: reader.data, rest: body, consumed: reader.consumed, notes: reader.notes };
}

const isHeadLine = (node: RootContent): node is Paragraph =>
  isParagraph(node) && isWords(node) && lengthOf(blockText(node)) <= longestLine;

/** `taken`: the line is in the fields; `kept`: it belongs to the head and stays; `text`: the body begins. */
function readLine(reader: Reader, node: Paragraph, atTop: boolean): 'taken' | 'kept' | 'text' {
  const line = blockText(node).trim();
  const counted = atTop ? takeAttendance(reader, line) : undefined;
  if (counted) return counted;
  const values = atTop ? labelledValues(line.replaceAll('\n', '　')) : [];
  if (values.length > 0) return readLabels(reader, line, values);
  const byline = readByline(line, node.data?.align !== undefined, reader.directory);
  return byline && takeByline(reader, byline) ? take(reader, line) : 'text';
}

/** Numbers of those who came, for kinds that record them. */
function takeAttendance(reader: Reader, line: string): 'taken' | 'kept' | undefined {
  if (!reader.fields.some(({ key }) => key === 'attendance')) return undefined;
  const stated = readAttendance(line);
  if (!stated) return undefined;
  const decided = reader.data.attendance as Record<string, unknown> | undefined;
  reader.data.attendance = { ...stated.attendance, ...decided };
  return stated.whole ? take(reader, line) : 'kept';
}

function take(reader: Reader, line: string): 'taken' {
  reader.consumed.push(line);
  return 'taken';
}

function readLabels(
  reader: Reader,
  line: string,
  values: readonly { label: string; value: string }[],
): 'taken' | 'kept' | 'text' {
  const known = values.filter(({ label }) => reader.labels.has(label));
  // A label with nothing after it opens a list, and with it the text.
  if (values.some(({ value }) => value === '')) return 'text';
  if (known.length === 0) return lengthOf(line) <= 60 ? 'kept' : 'text';
  let whole = known.length === values.length;
  for (const { label, value } of known) {
    const field = reader.labels.get(label)!;
    const stated = readStated(field, value, reader.directory);
    if (!stated || !decide(reader, field.key, stated.value)) {
      whole = false;
    } else if (stated.rest !== '') {
      if (field.meta.widget === 'day') whole = false;
      else reader.notes.push(`“${field.label}”只取了姓名，原文另有：${stated.rest}`);
    }
  }
  return whole ? take(reader, line) : 'kept';
}

/** Sets a field that is not decided yet; false where it is decided otherwise. */
function decide(reader: Reader, key: string, value: unknown): boolean {
  if (reader.data[key] === undefined) {
    reader.data[key] = value;
    return true;
  }
  return JSON.stringify(reader.data[key]) === JSON.stringify(value);
}

/** Takes all of a byline or nothing. */
function takeByline(reader: Reader, { day, names, branches }: Byline): boolean {
  const key = bylineField[reader.collection];
  const field = reader.fields.find((one) => one.key === key);
  const hasDay = reader.fields.some((one) => one.key === 'date');
  const stated: [string, unknown][] = [];
  if (day) {
    if (!hasDay) return false;
    stated.push(['date', day]);
  }
  if (names.length > 0) {
    if (!field || names.length > 1) return false;
    stated.push([field.key, names[0]]);
  }
  if (branches.length > 0) stated.push(['branches', branches]);
  const agrees = stated.every(([name, value]) => {
    const decided = reader.data[name];
    return decided === undefined || JSON.stringify(decided) === JSON.stringify(value);
  });
  if (!agrees || stated.length === 0) return false;
  for (const [name, value] of stated) reader.data[name] = value;
  return true;
}

/** The last lines of a document, from the end upwards, as long as they are day, name or unit. */
function takeSignature(reader: Reader, nodes: readonly RootContent[]): RootContent[] {
  const notes = nodes.filter((node) => node.type === 'footnoteDefinition');
  const text = nodes.filter((node) => node.type !== 'footnoteDefinition');
  let dated = false;
  for (let taken = 0; taken < signatureLines && text.length > 1; taken++) {
    const last = text.at(-1)!;
    if (!isHeadLine(last)) break;
    const line = blockText(last).trim();
    const day = readByline(line, false, reader.directory)?.day;
    // A bare name may end a list of names: only one set apart, or over a day, is a signature.
    if (!day && !dated && !last.data?.align) break;
    if (readLine(reader, last, false) !== 'taken') break;
    dated ||= day !== undefined;
    text.pop();
  }
  return [...text, ...notes];
}
