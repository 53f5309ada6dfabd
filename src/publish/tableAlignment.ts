import type { Element, Root } from 'hast';

const classes = { left: 'align-start', right: 'align-end', center: 'align-center' } as const;

/**
 * A rehype plugin for MDX pages: the alignment of table cells becomes a class, since the content
 * security policy forbids inline styles. The site's own Markdown writes the same classes.
 */
export function tableAlignment(): (tree: Root) => void {
  const visit = (node: Element | Root) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const align = child.properties.align;
      if (typeof align === 'string' && Object.hasOwn(classes, align)) {
        delete child.properties.align;
        child.properties.className = [classes[align as keyof typeof classes]];
      }
      visit(child);
    }
  };
  return visit;
}
