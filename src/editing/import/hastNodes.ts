import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';

export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** The text of a node as it is read: line breaks as `\n`. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every element below a node that the test names, outer before inner. */
export function findElements(node: Nodes, test: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...findElements(child, test)] : [],
  );
}

/** Replaces each element below a parent, inner ones first: by itself, by others, or by nothing. */
export function replaceElements(
  parent: Parents,
  replacement: (element: Element) => Element | ElementContent[],
): void {
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child) => {
    if (!isElement(child)) return [child];
    replaceElements(child, replacement);
    return replacement(child);
  }) as typeof parent.children;
}

export function element(tagName: string, children: ElementContent[], properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th blockquote pre div section article main ul ol dl dt dd table tr thead tbody tfoot caption figure figcaption hr'.split(
    ' ',
  ),
);
export const isBlock = (node: Nodes): boolean => isElement(node) && blocks.has(node.tagName);

/** The text of every block that holds no other block, in order. */
export function paragraphsOf(root: Root | Element): string[] {
  const paragraphs: string[] = [];
  let run = '';
  const flush = () => {
    if (run.trim() !== '') paragraphs.push(run);
    run = '';
  };
  for (const child of root.children) {
    if (isElement(child) && (isBlock(child) || findElements(child, isBlock).length > 0)) {
      flush();
      paragraphs.push(...paragraphsOf(child));
    } else {
      run += textOf(child as Nodes);
    }
  }
  flush();
  return paragraphs;
}
