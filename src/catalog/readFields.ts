import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { allFieldNames, fieldName, ownField, schemaFacts } from '#catalog/fieldNames';
import { type ColonRepair, repairFullWidthColons } from '#catalog/fullWidthColons';

/** A place in the file as stored; lines and columns from 1. */
export interface Place {
  line: number;
  column: number;
}

export type FieldPath = readonly (string | number)[];

/** A key or value that was written by its Chinese label. */
export interface LabelUse {
  place: Place;
  written: string;
  canonical: string;
}

/** The fields of an entry as the schema names them, and where each stands. */
export interface Fields {
  data: Record<string, unknown>;
  document: Document.Parsed;
  errors: { error: YAMLError; place: Place }[];
  labels: LabelUse[];
  colons: Place[];
  /** Place of a field's value. */
  valuePlace(path: FieldPath): Place | undefined;
  /** Place of a field's key, or of a list item. */
  keyPlace(path: FieldPath): Place | undefined;
  /** Where a field's value stands, from its first character to behind its last. */
  valueSpan(path: FieldPath): Span | undefined;
  /** The YAML node of a field's value, with its style and its comment. */
  valueNode(path: FieldPath): Node | undefined;
  /** Place of an offset of `document`, whose text may hold repaired colons. */
  placeOf(offset: number): Place;
  /** Fields that were given twice, by name or by label, at the second. */
  doubled: LabelUse[];
}

/** A stretch of the file as stored; `end` is the place behind its last character. */
export interface Span {
  start: Place;
  end: Place;
}

const pathKey = (path: FieldPath) => path.join('\u0000');
const startOf = (node: Node | null | undefined) => node?.range?.[0];

/**
 * Reads YAML by a schema: Chinese labels become the fields and values they stand for, a number
 * typed where words are wanted keeps its digits, an empty value counts as not given. Nothing is
 * judged here; the schema does that afterwards.
 *
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function readFields(yaml: string, firstLine: number, schema: z.ZodType): Fields {
  const repair = repairFullWidthColons(yaml, allFieldNames(schema));
  const lineCounter = new LineCounter();
  const document = parseDocument(repair.yaml, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const reader = new FieldReader(lineCounter, repair, firstLine);
  const value = reader.read(document.contents, schema, []);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    data: isRecord ? (value as Record<string, unknown>) : {},
    document,
    errors: document.errors.map((error) => ({ error, place: reader.place(error.pos[0]) })),
    labels: reader.labels,
    colons: repair.repaired.map(({ line, column }) => ({
      line: line + firstLine,
      column: column + 1,
    })),
    valuePlace: (path) => reader.placeAt(reader.values.get(pathKey(path))),
    keyPlace: (path) => reader.placeAt(reader.keys.get(pathKey(path))),
    valueSpan: (path) => {
      const range = reader.nodes.get(pathKey(path))?.range;
      return range ? { start: reader.place(range[0]), end: reader.place(range[1]) } : undefined;
    },
    valueNode: (path) => reader.nodes.get(pathKey(path)),
    placeOf: (offset) => reader.place(offset),
    doubled: reader.doubled,
  };
}

class FieldReader {
  readonly labels: LabelUse[] = [];
  readonly doubled: LabelUse[] = [];
  readonly nodes = new Map<string, Node>();
  /** Offsets in the YAML: places are asked for rarely, and are dear. */
  readonly values = new Map<string, number>();
  readonly keys = new Map<string, number>();
  #lines: LineCounter;
  #repair: ColonRepair;
  #firstLine: number;

  constructor(lines: LineCounter, repair: ColonRepair, firstLine: number) {
    this.#lines = lines;
    this.#repair = repair;
    this.#firstLine = firstLine;
  }

  place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    const lineIndex = Math.max(0, line - 1);
    return {
      line: lineIndex + this.#firstLine,
      column: this.#repair.storedColumn(lineIndex, Math.max(0, col - 1)) + 1,
    };
  }

  placeAt(offset: number | undefined): Place | undefined {
    return offset === undefined ? undefined : this.place(offset);
  }

  read(node: Node | null | undefined, schema: z.ZodType | undefined, path: FieldPath): unknown {
    const start = startOf(node);
    const own = pathKey(path);
    if (start !== undefined) this.values.set(own, start);
    if (node) this.nodes.set(own, node);
    if (isMap(node)) return this.#map(node, schema, path);
    if (isSeq(node)) {
      const element = schema && schemaFacts(schema).element;
      return node.items.map((item, i) => {
        const itemPath = [...path, i];
        const at = startOf(item as Node);
        if (at !== undefined) this.keys.set(pathKey(itemPath), at);
        return this.read(item as Node, element, itemPath);
      });
    }
    if (isAlias(node)) return `*${node.source}`;
    return isScalar(node) ? this.#scalar(node.value, node.source, schema, path) : undefined;
  }

  #map(
    node: { items: { key: unknown; value: unknown }[] },
    schema: z.ZodType | undefined,
    path: FieldPath,
  ) {
    const shape = schema && schemaFacts(schema).shape;
    const data: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const written = isScalar(key) ? String(key.source ?? key.value ?? '') : String(key);
      const name = (shape && fieldName(written, shape)) ?? written;
      const keyStart = startOf(key as Node);
      const keyPath = [...path, name];
      if (keyStart !== undefined) {
        const own = pathKey(keyPath);
        const use = () => ({ place: this.place(keyStart), written, canonical: name });
        if (this.keys.has(own)) this.doubled.push(use());
        if (name !== written) this.labels.push(use());
        this.keys.set(own, keyStart);
        this.values.set(own, keyStart);
      }
      const content = this.read(value as Node, shape && ownField(shape, name), keyPath);
      if (content !== undefined && content !== null) data[name] = content;
    }
    return { ...data };
  }

  #scalar(
    value: unknown,
    source: string | undefined,
    schema: z.ZodType | undefined,
    path: FieldPath,
  ): unknown {
    if (!schema || value === null) return value;
    const { textual, byLabel } = schemaFacts(schema);
    if (typeof value !== 'string') return textual && source !== undefined ? source : value;
    const canonical = byLabel.get(value.trim());
    if (!canonical || canonical === value) return value;
    const place = this.placeAt(this.values.get(pathKey(path)));
    if (place) this.labels.push({ place, written: value, canonical });
    return canonical;
  }
}
