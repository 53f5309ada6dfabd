import { diffArrays } from 'diff';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { blockYaml, flowYaml, scalarYaml } from '#editing/cms/yamlText';

type Values = Readonly<Record<string, unknown>>;
interface Edit {
  start: number;
  end: number;
  text: string;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const sameAs = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes new values into YAML that people keep by hand: what stays the same keeps its words, its
 * comments and its layout, so that a comparison shows only what was changed.
 *
 * @param values keys as the text writes them
 * @param order where a key that is new belongs among the others
 */
export function rewriteYaml(text: string, values: Values, order: readonly string[]): string {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (!isMap(document.contents) || document.contents.flow) {
    return Object.keys(values).length > 0 ? blockYaml(values) : text;
  }
  const source = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const written = new Rewriter(source, document, order).write(document.contents, values);
  const check = parseDocument(written, { logLevel: 'silent' });
  // Right values come before a small difference: anything unforeseen is written anew.
  return check.errors.length === 0 && sameValues(check.toJS(), values)
    ? written
    : blockYaml(values);
}

/** Equal whatever the order of the keys. */
function sameValues(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameValues(item, b[i]));
  if (!isValues(a) || !isValues(b)) return sameAs(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValues(a[key], b[key]))
  );
}

class Rewriter {
  #source: string;
  #document: Document;
  #order: readonly string[];

  constructor(source: string, document: Document, order: readonly string[]) {
    this.#source = source;
    this.#document = document;
    this.#order = order;
  }

  write(map: YAMLMap, values: Values): string {
    return apply(this.#source, this.#blockMap(map, values) ?? []);
  }

  /** What must be changed in a node's text; undefined where the node has to be written anew. */
  #edits(node: Node | null, value: unknown): Edit[] | undefined {
    if (!node?.range || node.anchor) return undefined;
    if (sameAs(node.toJS(this.#document), value)) return [];
    if (isMap(node) && isValues(value))
      return node.flow ? this.#flowMap(node, value) : this.#blockMap(node, value);
    if (isSeq(node) && Array.isArray(value))
      return node.flow ? this.#flowSeq(node, value) : this.#blockSeq(node, value);
    if (!isScalar(node) || (typeof value === 'object' && value !== null)) return undefined;
    const [start, end] = node.range;
    const oneLine = !this.#source.slice(start, end).includes('\n') && !String(value).includes('\n');
    return oneLine && end > start
      ? [{ start, end, text: scalarYaml(value, node.type) }]
      : undefined;
  }

  #blockMap(map: YAMLMap, values: Values): Edit[] | undefined {
    const pairs = map.items as Pair<Node, Node | null>[];
    const first = pairs[0]?.key.range?.[0];
    if (first === undefined) return undefined;
    const indent = first - this.#lineStart(first);
    const edits: Edit[] = [];
    for (const pair of pairs) {
      const key = keyOf(pair);
      const start = pair.key.range![0];
      const end = this.#lineEnd(pair.value?.range?.[1] ?? pair.key.range![1]);
      if (!Object.hasOwn(values, key)) {
        // The first key of a list item stands behind its dash.
        if (this.#source.slice(start - indent, start).trim() !== '') return undefined;
        edits.push({ start: start - indent, end, text: '' });
      } else
        edits.push(
          ...(this.#edits(pair.value, values[key]) ?? [
            { start, end, text: indented({ [key]: values[key] }, indent).trimStart() },
          ]),
        );
    }
    const known = pairs.map(keyOf);
    for (const key of Object.keys(values).filter((each) => !known.includes(each))) {
      const before = pairs.findLast((pair) => this.#rank(keyOf(pair)) < this.#rank(key));
      const anchor = before ?? pairs.at(-1)!;
      const at = this.#lineEnd(anchor.value?.range?.[1] ?? anchor.key.range![1]);
      edits.push({ start: at, end: at, text: indented({ [key]: values[key] }, indent) });
    }
    return edits;
  }

  #flowMap(map: YAMLMap, values: Values): Edit[] {
    const pairs = map.items as Pair<Node, Node | null>[];
    const parts = Object.entries(values).map(([key, value]) => {
      const pair = pairs.find((each) => keyOf(each) === key);
      const edits = pair && this.#edits(pair.value, value);
      return pair && edits
        ? this.#slice(pair.key.range![0], pair.value!.range![1], edits)
        : flowYaml({ [key]: value }).slice(1, -1);
    });
    return [this.#brackets(map, parts)];
  }

  #flowSeq(seq: YAMLSeq, values: readonly unknown[]): Edit[] {
    const parts = this.#match(seq, values).flatMap(({ node, value, gone }) => {
      if (gone) return [];
      const edits = node && this.#edits(node, value);
      return [node && edits ? this.#slice(node.range![0], node.range![1], edits) : flowYaml(value)];
    });
    return [this.#brackets(seq, parts)];
  }

  #blockSeq(seq: YAMLSeq, values: readonly unknown[]): Edit[] | undefined {
    const items = seq.items as Node[];
    const dashes = items.map((item) => this.#source.lastIndexOf('-', (item.range?.[0] ?? 0) - 1));
    const indent = (dashes[0] ?? 0) - this.#lineStart(dashes[0] ?? 0);
    const apart = dashes.every((dash) =>
      /^[ ]*$/.test(this.#source.slice(this.#lineStart(dash), dash)),
    );
    if (items.length === 0 || values.length === 0 || !apart) return undefined;
    const edits: Edit[] = [];
    let at = this.#lineStart(dashes[0]!);
    for (const { node, value, gone } of this.#match(seq, values)) {
      const region = node && {
        start: this.#lineStart(dashes[items.indexOf(node)]!),
        end: this.#lineEnd(node.range![1]),
      };
      if (!region) edits.push({ start: at, end: at, text: indented([value], indent) });
      else if (gone) edits.push({ ...region, text: '' });
      else
        edits.push(
          ...(this.#edits(node, value) ?? [{ ...region, text: indented([value], indent) }]),
        );
      if (region) at = region.end;
    }
    return edits;
  }

  /** Old items beside new values: equal ones first, then what stands in the same place. */
  #match(
    seq: YAMLSeq,
    values: readonly unknown[],
  ): { node?: Node; value?: unknown; gone?: true }[] {
    const nodes = seq.items as Node[];
    const text = (value: unknown) => JSON.stringify(value) ?? '';
    const old = nodes.map((node) => text(node.toJS(this.#document)));
    const matched: { node?: Node; value?: unknown; gone?: true }[] = [];
    let left: Node[] = [];
    let i = 0;
    let j = 0;
    const drop = () => {
      matched.push(...left.map((node) => ({ node, gone: true as const })));
      left = [];
    };
    for (const { added, removed, count } of diffArrays(old, values.map(text))) {
      if (removed) {
        left.push(...nodes.slice(i, i + count));
        i += count;
        continue;
      }
      for (let n = 0; n < count; n++, j++) {
        const node = added ? left.shift() : undefined;
        if (!added) drop();
        matched.push({
          value: values[j],
          ...(added ? (node ? { node } : {}) : { node: nodes[i++]! }),
        });
      }
      drop();
    }
    drop();
    return matched;
  }

  #brackets(node: YAMLMap | YAMLSeq, parts: readonly string[]): Edit {
    const [start, end] = node.range!;
    const pad = this.#source[start + 1] === ' ' && parts.length > 0 ? ' ' : '';
    const [open, close] = isMap(node) ? '{}' : '[]';
    return { start, end, text: `${open}${pad}${parts.join(', ')}${pad}${close}` };
  }

  #slice(start: number, end: number, edits: readonly Edit[]): string {
    const shifted = edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return apply(this.#source.slice(start, end), shifted);
  }

  #rank(key: string): number {
    const rank = this.#order.indexOf(key);
    return rank < 0 ? this.#order.length : rank;
  }

  #lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    if (this.#source[offset - 1] === '\n') return offset;
    const end = this.#source.indexOf('\n', offset);
    return end < 0 ? this.#source.length : end + 1;
  }
}

const indented = (value: unknown, indent: number): string =>
  blockYaml(value).replace(/^(?=.)/gm, ' '.repeat(indent));

/** Edits do not overlap; of several at one place the first is written first. */
function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}
