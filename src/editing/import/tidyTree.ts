import type { Element, ElementContent, Root } from 'hast';
import { combineMarks, isMark } from '#editing/import/combineMarks';
import { findElements, isElement, replaceElements, text, textOf } from '#editing/import/hastNodes';
import { splitAtBreaks } from '#editing/import/splitAtBreaks';
import { trimEdges } from '#editing/import/trimEdges';

const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const subscripts: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
};

/**
 * Brings a tree to what Markdown can say: no links to places inside the source, raised digits as
 * characters, ticked boxes as signs, paragraphs broken where the writer pressed Shift and Enter
 * to begin a new one, each mark written once, no Chinese indents, no empty paragraphs.
 */
export function tidyTree(tree: Root, notes: string[]): void {
  let lostScripts = 0;
  replaceElements(tree, (node) => {
    if (node.tagName === 'a') return isInner(node) ? node.children : node;
    if (node.tagName === 'input') return [text(node.properties.checked ? '☑' : '☐')];
    if (node.tagName === 'sup' || node.tagName === 'sub') {
      const written = shifted(node);
      if (written === undefined) lostScripts++;
      return written === undefined ? node.children : [text(written)];
    }
    return node;
  });
  if (lostScripts > 0) notes.push(`${lostScripts} 处上标或下标改成了普通文字，请核对`);
  replaceElements(tree, (node) => (node.tagName === 'p' ? splitAtBreaks(node) : node));
  // A heading or a mark is a line of text: typed lines in one are words like the others.
  replaceElements(tree, (node) => {
    if (isMark(node) || /^h[1-6]$/.test(node.tagName)) {
      replaceElements(node, (inner) => (inner.tagName === 'pre' ? inner.children : inner));
    }
    return node;
  });
  const lostItalics = combineMarks(tree);
  if (lostItalics > 0) notes.push(`${lostItalics} 处文字又加粗又斜体，只留了加粗`);
  replaceElements(tree, (node) => (isMark(node) ? trimmedMark(node) : node));
  replaceElements(tree, (node) => {
    if (!isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th')) return node;
    trimEdges(node);
    const isEmpty = textOf(node).trim() === '' && !findElements(node, isContent).length;
    return isEmpty && !isElement(node, 'td', 'th') ? [] : node;
  });
}

const isContent = (node: Element) => isElement(node, 'img', 'note-reference', 'hr');

const isInner = (link: Element) => {
  const href = String(link.properties.href ?? '');
  return href === '' || href.startsWith('#');
};

/** `m²` and `H₂O` from raised and lowered digits; undefined where Unicode has no such character. */
function shifted(node: Element): string | undefined {
  const signs = node.tagName === 'sup' ? superscripts : subscripts;
  const written = [...textOf(node).trim()].map((one) => signs[one]);
  return written.every((one) => one !== undefined) ? written.join('') : undefined;
}

/** Marks begin and end at a character: ` **x** ` and not `** x **`, which is no mark at all. */
function trimmedMark(mark: Element): ElementContent[] {
  const content = textOf(mark);
  if (content.trim() === '' && !findElements(mark, isContent).length) return mark.children;
  const before = /^[\s　]*/u.exec(content)![0];
  const after = /[\s　]*$/u.exec(content)![0];
  trimEdges(mark);
  return [...(before ? [text(before)] : []), mark, ...(after ? [text(after)] : [])];
}
