import type { Element } from 'hast';
import { isMark } from '#editing/import/combineMarks';
import { isElement } from '#editing/import/hastNodes';

/** Takes the white space (and Chinese indents) from the beginning and the end of a node's text. */
export function trimEdges(node: Element): void {
  const first = node.children[0];
  if (first?.type === 'text') {
    first.value = first.value.replace(/^[\s　]+/u, '');
    if (first.value === '') {
      node.children.shift();
      trimEdges(node);
      return;
    }
  } else if (isElement(first) && (isMark(first) || first.tagName === 'a')) {
    trimEdges(first);
  } else if (isElement(first, 'br')) {
    node.children.shift();
    trimEdges(node);
    return;
  }
  const last = node.children.at(-1);
  if (last?.type === 'text') {
    last.value = last.value.replace(/[\s　]+$/u, '');
    if (last.value === '') {
      node.children.pop();
      trimEdges(node);
    }
  } else if (isElement(last, 'br')) {
    node.children.pop();
    trimEdges(node);
  }
}
