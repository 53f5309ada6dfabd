import { collectPictures } from '#editing/import/collectPictures';
import { decodeText } from '#editing/import/decodeText';
import { markFootnotes } from '#editing/import/footnotes';
import { paragraphsOf } from '#editing/import/hastNodes';
import { parseHtml } from '#editing/import/parseHtml';
import type { ReadSibling, ReadSource } from '#editing/import/readSource';
import { Refusal } from '#editing/refusal';

/** Reads a saved web page; its pictures are those beside it or inside it, never fetched. */
export function readHtml(name: string, bytes: Uint8Array, sibling: ReadSibling): ReadSource {
  const { text, encoding } = decodeText(name, bytes);
  const { tree, title, dropped } = parseHtml(text);
  markFootnotes(tree);
  const visible = paragraphsOf(tree);
  const notes = [...dropped];
  if (encoding !== 'UTF-8') notes.push(`原文件的编码是 ${encoding}，已经转成 UTF-8`);
  const pictures = collectPictures(tree, sibling, notes);
  if (visible.length === 0 && pictures.size === 0) {
    throw new Refusal(`“${name}”里没有文字，没有东西可以导入。`);
  }
  return {
    format: 'html',
    tree,
    visible,
    pictures,
    notes,
    fields: {},
    ...(title ? { title } : {}),
  };
}
