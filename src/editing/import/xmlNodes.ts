import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** Reads a part of a Word file; undefined where it is not well-formed. */
export function parseXml(text: string): Document | undefined {
  const silent = () => undefined;
  try {
    const parser = new DOMParser({ errorHandler: { warning: silent, error: silent } });
    const document = parser.parseFromString(text, 'text/xml') as Document | undefined;
    return document?.documentElement ? document : undefined;
  } catch {
    return undefined;
  }
}

export const writeXml = (document: Document): string =>
  new XMLSerializer().serializeToString(document);

/** All elements of a qualified name such as `w:p`, in document order, as a list that does not change. */
export const elementsNamed = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name));

export const firstNamed = (
  within: Document | Element | undefined,
  name: string,
): Element | undefined => within?.getElementsByTagName(name)[0];

export function childElements(node: Node): Element[] {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(child as Element);
  }
  return children;
}

export const childNamed = (node: Node | undefined, name: string): Element | undefined =>
  node && childElements(node).find((child) => child.nodeName === name);

export const valOf = (element: Element | undefined): string | undefined =>
  element?.getAttribute('w:val') || undefined;

export const removeNode = (node: Node): void => void node.parentNode?.removeChild(node);

/** Puts an element's children in its place. */
export function unwrap(
  element: Element,
  contents: readonly Node[] = Array.from(element.childNodes),
): void {
  for (const node of contents) element.parentNode?.insertBefore(node, element);
  removeNode(element);
}
