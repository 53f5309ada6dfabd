import type { Nodes, Paragraph, RootContent } from 'mdast';

/** The text of a Markdown tree's node, line breaks as `\n`. */
export function blockText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(blockText).join('') : '';
}

export const isParagraph = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph';

/** True for text that ends as a sentence or a clause does, so that it is no heading and no title. */
export const endsLikeSentence = (text: string): boolean => /[。；，：、;,:…]$/.test(text.trim());

export const lengthOf = (text: string): number => [...text.trim()].length;

/** True where a paragraph holds words alone: no picture, no note. */
export const isWords = (paragraph: Paragraph): boolean =>
  !holds(paragraph, ['image', 'footnoteReference']);

function holds(node: Nodes, types: readonly string[]): boolean {
  return (
    types.includes(node.type) ||
    ('children' in node && node.children.some((child) => holds(child, types)))
  );
}
