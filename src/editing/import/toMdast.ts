import type { Element, Root as HastRoot } from 'hast';
import type { Paragraph, Root, RootContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';

declare module 'mdast' {
  interface ParagraphData {
    /** Where the source sets the paragraph. */
    align?: 'center' | 'right';
  }
  interface HeadingData {
    /** The source's own style for the document's title. */
    isTitle?: boolean;
  }
}

type Handlers = NonNullable<Options['handlers']>;
type Handle = Handlers[string];

const heading: Handle = (state, node: Element) => ({
  type: 'heading',
  depth: Number(node.tagName.slice(1)) as 1,
  children: state.all(node) as never,
  ...(node.properties.dataTitle ? { data: { isTitle: true } } : {}),
});

const handlers: Handlers = {
  p: (state, node: Element) => {
    const children = state.all(node);
    const align = node.properties.dataAlign;
    const paragraph: Paragraph = { type: 'paragraph', children: children as Paragraph['children'] };
    if (align === 'center' || align === 'right') paragraph.data = { align };
    return children.length > 0 ? paragraph : undefined;
  },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  'note-reference': (_, node: Element) => ({
    type: 'footnoteReference',
    identifier: String(node.properties.dataNumber),
    label: String(node.properties.dataNumber),
  }),
  'note-definition': (state, node: Element) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.dataNumber),
    label: String(node.properties.dataNumber),
    children: state.toFlow(state.all(node)) as never,
  }),
};

/** The Markdown tree of a tidied HTML tree; paragraphs and titles keep what the source says of them. */
export function toMdast(tree: HastRoot): RootContent[] {
  const root = unified()
    .use(rehypeRemark, { handlers, newlines: false })
    .runSync(tree) as unknown as Root;
  return root.children;
}
