import { type Entry, entryOf } from '#catalog/entry';
import type { FieldPath, Place, Span } from '#catalog/readFields';
import { type SourceFile, schemaOf } from '#catalog/sourceFile';
import { type BodyFacts, bodyFactsOf } from '#checks/bodyFacts';
import { LineIndex } from '#checks/lineIndex';
import type { Fault, Severity, TextEdit } from '#domain/problem';
import { parseMarkdown } from '#markdown/parse';

/** A fault and the file that it lies in, by its path below the content folder. */
export interface Finding extends Fault {
  path: string;
}

const draftLine = /^(?:status|状态)[ \t]*[:：][ \t]*(?:draft|草稿)[ \t]*$/mu;
const fileStart: Place = { line: 1, column: 1 };

/** One content file as the rules look at it: its source, its entry if it is one, and its places. */
export class CheckedFile {
  readonly source: SourceFile;
  /** Undefined where the file has errors. */
  readonly entry: Entry | undefined;
  readonly lines: LineIndex;
  #facts: BodyFacts | undefined;

  constructor(source: SourceFile) {
    this.source = source;
    this.entry = entryOf(source, (tokens) => {
      this.#facts = bodyFactsOf(tokens);
    });
    this.lines = new LineIndex(source.text ?? '');
  }

  get path(): string {
    return this.source.path;
  }

  get ref(): string {
    return `${this.source.collection}/${this.source.id}`;
  }

  /** The text as stored; empty where it cannot be read. */
  get text(): string {
    return this.source.text ?? '';
  }

  get schema() {
    return schemaOf(this.source.collection);
  }

  /** The fields as written, under their canonical names; empty where there are none. */
  get data(): Record<string, unknown> {
    return this.readable ? (this.source.fields?.data ?? {}) : {};
  }

  get draft(): boolean {
    const { fields, split } = this.source;
    if (fields?.data.status === 'draft') return true;
    // A quote that does not end swallows the lines after it, but the file stays a draft.
    return (fields?.errors.length ?? 0) > 0 && draftLine.test(split?.yaml ?? '');
  }

  /** True where the front matter has both its fences. */
  get readable(): boolean {
    return this.source.split?.fence === 'complete';
  }

  get body(): string {
    return this.readable ? (this.source.split?.body ?? '') : '';
  }

  /** What its Markdown holds; nothing for YAML files. */
  get facts(): BodyFacts {
    this.#facts ??= bodyFactsOf(this.body === '' ? [] : parseMarkdown(this.body).tokens);
    return this.#facts;
  }

  /** Line of the file of a line of the body, which counts from 0. */
  bodyPlace(bodyLine: number, column = 0): Place {
    return { line: bodyLine + (this.source.split?.bodyLine ?? 1), column: column + 1 };
  }

  /** Where a value is wrong; the key of the map around it, or the file's start, where it is missing. */
  valuePlace(path: FieldPath): Place {
    const { fields } = this.source;
    return fields?.valuePlace(path) ?? this.keyPlace(path);
  }

  /** Place of an offset of the YAML as it was parsed. */
  placeInYaml(offset: number): Place {
    return this.source.fields?.placeOf(offset) ?? fileStart;
  }

  keyPlace(path: FieldPath): Place {
    const { fields } = this.source;
    for (let length = path.length; length > 0; length--) {
      const place = fields?.keyPlace(path.slice(0, length));
      if (place) return place;
    }
    return fileStart;
  }

  error(rule: string, place: Place | undefined, message: string, fix?: TextEdit): Finding {
    return this.#finding('error', rule, place, message, fix);
  }

  warning(rule: string, place: Place | undefined, message: string, fix?: TextEdit): Finding {
    return this.#finding('warning', rule, place, message, fix);
  }

  /** Replaces what stands between two places. */
  edit({ start, end }: Span, text: string): TextEdit {
    return { start: this.lines.offset(start), end: this.lines.offset(end), text };
  }

  /** Replaces a number of characters from a place on. */
  editAt(place: Place, length: number, text: string): TextEdit {
    const start = this.lines.offset(place);
    return { start, end: start + length, text };
  }

  #finding(
    severity: Severity,
    rule: string,
    place = fileStart,
    message: string,
    fix?: TextEdit,
  ): Finding {
    const { line, column } = this.lines.inside(place);
    return { path: this.path, line, column, severity, rule, message, ...(fix ? { fix } : {}) };
  }
}
