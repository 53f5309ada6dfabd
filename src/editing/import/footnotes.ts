import type { Element, ElementContent, Root } from 'hast';
import {
  element,
  findElements,
  isElement,
  replaceElements,
  textOf,
} from '#editing/import/hastNodes';

const target = (link: Element): string | undefined => {
  const href = String(link.properties.href ?? '');
  return link.tagName === 'a' && href.startsWith('#') && href.length > 1
    ? href.slice(1)
    : undefined;
};
const names = (node: Element): string[] =>
  [node.properties.id, node.properties.name].filter(Boolean).map((name) => encodeURI(String(name)));

/**
 * Finds notes by their pairs of links, the one in the text and the one back, as Word, saved web
 * pages and Markdown programs all write them. The reference becomes `note-reference`, the note
 * `note-definition` at the end of the tree; both carry the running number in `dataNumber`.
 */
export function markFootnotes(tree: Root): void {
  const noteOf = notesByReference(tree);
  const numbers = new Map<Element, number>();
  replaceElements(tree, (node) => {
    const note = noteOf.get(node);
    if (!note) return node;
    if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
    return element('note-reference', [], { dataNumber: String(numbers.get(note)) });
  });
  // A reference stands raised in the source; in Markdown it raises itself.
  replaceElements(tree, (node) =>
    node.tagName === 'sup' && findElements(node, isReference).length > 0 ? node.children : node,
  );
  replaceElements(tree, (node) => (numbers.has(node) ? [] : node));
  replaceElements(tree, (node) =>
    isElement(node, 'ol', 'section', 'div') && isEmpty(node) ? [] : node,
  );
  if (numbers.size > 0) removeTrailingRules(tree);
  for (const [note, number] of numbers) {
    tree.children.push(element('note-definition', contents(note), { dataNumber: String(number) }));
  }
}

/** The line that sets notes apart from the text goes with them. */
function removeTrailingRules(tree: Root): void {
  const isRule = (node: Root['children'][number]) =>
    (isElement(node) && node.tagName === 'hr') ||
    (node.type === 'text' && node.value.trim() === '');
  while (tree.children.length > 0 && isRule(tree.children.at(-1)!)) tree.children.pop();
}

const isReference = (node: Element) => node.tagName === 'note-reference';
const isEmpty = (node: Element) =>
  textOf(node).trim() === '' &&
  findElements(node, (one) => isElement(one, 'img', 'note-reference')).length === 0;

interface Link {
  node: Element;
  /** From the root to the link's parent. */
  ancestors: readonly Element[];
}

/** Each link that leads to a note, with the block that holds the note and links back. */
function notesByReference(tree: Root): Map<Element, Element> {
  const links: Link[] = [];
  const blocks = new Map<string, Element>();
  const walk = (parent: Root | Element, ancestors: readonly Element[]) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const block = noteBlock([...ancestors, child]);
      if (block) for (const name of names(child)) blocks.set(name, block);
      if (target(child) !== undefined) links.push({ node: child, ancestors });
      walk(child, [...ancestors, child]);
    }
  };
  walk(tree, []);
  const found = new Map<Element, Element>();
  const backTargets = new Map<Element, Set<string>>();
  for (const { node, ancestors } of links) {
    for (const ancestor of ancestors) {
      const targets = backTargets.get(ancestor) ?? new Set();
      backTargets.set(ancestor, targets.add(target(node)!));
    }
  }
  for (const { node, ancestors } of links) {
    const block = blocks.get(target(node)!);
    if (!block || ancestors.includes(block)) continue;
    const origin = [node, ...ancestors.slice(-1)].flatMap(names);
    // The note comes after its reference: a link back is no reference to the text.
    const isBack = [...found.values()].some((note) => ancestors.includes(note));
    if (!isBack && origin.some((name) => backTargets.get(block)?.has(name))) found.set(node, block);
  }
  return found;
}

/** The block that a note fills: its list item, Word's own box for it, or its paragraph. */
function noteBlock(path: readonly Element[]): Element | undefined {
  const inward = [...path].reverse();
  return (
    inward.find((node) => node.tagName === 'li') ??
    inward.find(
      (node) => node.tagName === 'div' && /^(ftn|edn)\d/.test(String(node.properties.id)),
    ) ??
    inward.find((node) => node.tagName === 'p')
  );
}

/** The note without its link back and its arrow or number. */
function contents(definition: Element): ElementContent[] {
  replaceElements(definition, (node) => {
    const isBack =
      target(node) !== undefined && /^(?:[\s[\]【】()（）\d*↑↩]|\uFE0E)*$/u.test(textOf(node));
    return isBack ? [] : node;
  });
  const inline =
    definition.tagName === 'p' || !definition.children.some((child) => isElement(child, 'p'));
  return inline ? [element('p', definition.children)] : definition.children;
}
