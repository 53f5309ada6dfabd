import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import { findElements, isElement, replaceElements, textOf } from '#editing/import/hastNodes';

export interface ParsedHtml {
  tree: Root;
  /** The document's `<title>`. */
  title?: string;
  /** What was left out, with its text. */
  dropped: string[];
}

/** Never text of the article: code, forms and what a page puts around its content. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'link',
  'meta',
  'head',
  'svg',
  'canvas',
]);
const around: Readonly<Record<string, string>> = {
  nav: '网页导航',
  aside: '网页侧栏',
  form: '网页表单',
  button: '按钮',
  select: '选择框',
  textarea: '输入框',
  iframe: '嵌入的网页',
  video: '视频',
  audio: '音频',
  object: '嵌入的对象',
  embed: '嵌入的对象',
};

const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    '*': ['dataAlign', 'dataTitle', 'id'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    ol: ['start'],
    input: ['type', 'checked', 'disabled'],
    a: ['href', 'id', 'name'],
    img: ['src', 'alt', 'title'],
    section: ['dataFootnotes', 'id'],
  },
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'] },
};

/**
 * Parses HTML down to its article: the first `article` or `main` where there is one, else the
 * body; scripts, forms, navigation and unsafe attributes gone; alignment in `dataAlign`.
 */
export function parseHtml(html: string): ParsedHtml {
  const parsed = unified().use(rehypeParse).parse(html) as Root;
  const title = findElements(parsed, (node) => node.tagName === 'title')[0];
  const body = findElements(parsed, (node) => node.tagName === 'body')[0];
  const article =
    findElements(parsed, (node) => node.tagName === 'article')[0] ??
    findElements(parsed, (node) => node.tagName === 'main' || node.properties.role === 'main')[0];
  const root: Root = {
    type: 'root',
    children: (article ?? body ?? parsed).children as Root['children'],
  };
  const dropped = article && body ? outside(body, article) : [];
  replaceElements(root, (node) => withoutSurroundings(node, dropped));
  replaceElements(root, withAlignment);
  const tree = unified().use(rehypeSanitize, schema).runSync(root) as Root;
  return { tree, dropped, ...(title ? { title: textOf(title).trim() } : {}) };
}

/** How much of a page's text lies outside its article. */
function outside(body: Element, article: Element): string[] {
  const length = (node: Element) => textOf(node).replace(/\s/g, '').length;
  replaceElements(body, (node) => (silent.has(node.tagName) ? [] : node));
  const left = length(body) - length(article);
  return left > 0 ? [`网页里文章以外的 ${left} 个字没有带过来（导航、版权一类）`] : [];
}

function withoutSurroundings(node: Element, dropped: string[]): Element | [] {
  if (silent.has(node.tagName) || node.tagName.includes(':')) {
    return node.tagName.includes(':') && textOf(node).trim() ? node : [];
  }
  const what = around[node.tagName];
  if (!what) return node;
  const content = textOf(node).replace(/\s+/g, ' ').trim();
  dropped.push(`${what}没有带过来${content ? `：${content.slice(0, 60)}` : ''}`);
  return [];
}

function withAlignment(node: Element): Element {
  const style = String(node.properties.style ?? '');
  const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
  const align =
    /text-align:\s*(center|right)/i.exec(style)?.[1] ??
    /^(center|right)$/i.exec(String(node.properties.align ?? ''))?.[1] ??
    classes.find((one) => one === 'center' || one === 'right');
  if (align) node.properties.dataAlign = String(align).toLowerCase();
  if (node.tagName === 'center') {
    for (const child of node.children)
      if (isElement(child)) child.properties.dataAlign ??= 'center';
  }
  if (classes.includes('title') && node.tagName === 'h1') node.properties.dataTitle = 'true';
  if (classes.includes('footnotes')) node.properties.dataFootnotes = 'true';
  return node;
}
