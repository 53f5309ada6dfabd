import type { Piece } from '#text/excerpt';

type Child = Node | string | undefined;

/** An element with attributes and children; texts become text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Gives an element these children in place of its own; `replaceChildren` is younger than some phones. */
export function refill(parent: Element, children: readonly Node[]): void {
  parent.textContent = '';
  parent.append(...children);
}

/** A text with the words that were looked for marked. */
export const marked = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, marked }) =>
    marked ? element('mark', {}, text) : document.createTextNode(text),
  );
