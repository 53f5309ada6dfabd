import type { Element } from 'hast';
import { decodeText } from '#editing/import/decodeText';
import { element, text as textNode } from '#editing/import/hastNodes';
import type { ReadSource } from '#editing/import/readSource';

/** Leading white space that only centring or right alignment explains, in half-width columns. */
const alignedColumns = 8;

/**
 * Reads plain text: a line that is indented, or that ends like a sentence, begins or ends a
 * paragraph; hard-wrapped lines are joined; far-indented short lines are centred.
 */
export function readText(name: string, bytes: Uint8Array): ReadSource {
  const { text, encoding } = decodeText(name, bytes);
  const tree = { type: 'root' as const, children: paragraphs(text) };
  return {
    format: 'txt',
    tree,
    visible: text.split('\n').filter((line) => line.trim() !== ''),
    pictures: new Map(),
    notes: encoding === 'UTF-8' ? [] : [`原文件的编码是 ${encoding}，已经转成 UTF-8`],
    fields: {},
  };
}

const columns = (space: string) =>
  [...space].reduce((sum, one) => sum + (one === '　' || one === '\t' ? 2 : 1), 0);

function paragraphs(text: string): Element[] {
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  const found: Element[] = [];
  let open: string[] = [];
  let indent = 0;
  const flush = () => {
    const content = open.reduce((joined, line) => joined + separator(joined, line) + line, '');
    if (content !== '') {
      const properties =
        indent >= alignedColumns && [...content].length <= 40 ? { dataAlign: 'center' } : {};
      found.push(element('p', [textNode(content)], properties));
    }
    open = [];
  };
  for (const line of lines) {
    const [, space = '', content = ''] = /^([\s　]*)(.*?)[\s　]*$/u.exec(line) ?? [];
    const continues = width !== undefined && open.length > 0 && space === '' && content !== '';
    if (!continues) flush();
    if (content === '') continue;
    if (open.length === 0) indent = columns(space);
    open.push(content);
    // Only a full line was broken by its width.
    if (width === undefined || [...line].length < width - 3) flush();
  }
  flush();
  return found;
}

/** A space where a wrapped line broke between Latin words, nothing between Han characters. */
const separator = (before: string, after: string) =>
  /[\w,.;]$/.test(before) && /^\w/.test(after) ? ' ' : '';

/** The width at which a text is hard-wrapped, in characters; undefined where lines are paragraphs. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => [...line.trimEnd()].length).filter((length) => length > 0);
  if (lengths.length < 6) return undefined;
  const longest = Math.max(...lengths);
  if (longest > 60 || longest < 20) return undefined;
  const full = lengths.filter((length) => length >= longest - 3).length;
  return full >= lengths.length * 0.5 ? longest : undefined;
}
