import { parse } from 'yaml';
import { collectPictures } from '#editing/import/collectPictures';
import { decodeText } from '#editing/import/decodeText';
import { markFootnotes } from '#editing/import/footnotes';
import { paragraphsOf } from '#editing/import/hastNodes';
import { parseHtml } from '#editing/import/parseHtml';
import type { ReadSibling, ReadSource } from '#editing/import/readSource';
import { foreignMarkdownToHtml } from '#markdown/foreignMarkdown';

/** Reads Markdown from elsewhere, with or without front matter. */
export function readMarkdown(name: string, bytes: Uint8Array, sibling: ReadSibling): ReadSource {
  const { text, encoding } = decodeText(name, bytes);
  const notes = encoding === 'UTF-8' ? [] : [`原文件的编码是 ${encoding}，已经转成 UTF-8`];
  const { fields, body } = splitFrontMatter(text, notes);
  const { tree, dropped } = parseHtml(foreignMarkdownToHtml(body));
  notes.push(...dropped);
  markFootnotes(tree);
  const pictures = collectPictures(tree, sibling, notes);
  return { format: 'md', tree, visible: paragraphsOf(tree), pictures, notes, fields };
}

function splitFrontMatter(
  text: string,
  notes: string[],
): { fields: Record<string, unknown>; body: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { fields: {}, body: text };
  try {
    const fields: unknown = parse(match[1]!);
    if (fields && typeof fields === 'object' && !Array.isArray(fields)) {
      return { fields: fields as Record<string, unknown>, body: text.slice(match[0].length) };
    }
  } catch {
    notes.push('开头两条 --- 之间的内容读不懂，当作正文带过来');
  }
  return { fields: {}, body: text };
}
