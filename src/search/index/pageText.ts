import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What the search knows of one page. */
export interface PageText {
  title: string;
  date: string;
  collection: string;
  /** Facet → its values, as SearchMeta.astro wrote them. */
  facets: Record<string, string[]>;
  /** In the order of the page. */
  blocks: Block[];
}

/** One paragraph, list item, cell or heading: no hit ever crosses the border of a block. */
export interface Block {
  text: string;
  /** The id of the heading or turn under which it stands; '' before the first. */
  anchor: string;
  /** Who speaks in that turn. */
  speaker?: string;
  heading: boolean;
  /** Whether it stands beside the text (`data-search-aside`): questions, materials, aims. */
  aside: boolean;
}

const parser = unified().use(rehypeParse, { fragment: true });

/** Elements that do not end a paragraph; every other element does. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rb rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const unread = new Set(
  'button canvas datalist form iframe input math nav noscript object rp script select style svg template textarea'.split(
    ' ',
  ),
);

/** The element that is indexed, cut out of the page before it is parsed: parsing is what costs. */
export function indexedPart(html: string): string | undefined {
  const mark = html.indexOf('data-pagefind-body');
  const start = html.lastIndexOf('<', mark);
  const tag = /^<([a-z][a-z0-9-]*)/i.exec(html.slice(start, start + 40))?.[1];
  if (mark < 0 || !tag) return undefined;
  const end = html.lastIndexOf(`</${tag}>`);
  return end < start ? undefined : html.slice(start, end);
}

/**
 * Reads the part of an article's page that `indexedPart` cut out. What is hidden, ignored
 * (`data-pagefind-ignore`) or a control is not read; neither are the numbers of footnotes.
 */
export function pageTextOf(part: string): PageText {
  const page: PageText = { title: '', date: '', collection: '', facets: {}, blocks: [] };
  let text = '';
  let anchor = '';
  let speaker: string | undefined;
  let level = '';
  let label = '';
  let aside = false;

  const flush = () => {
    const block = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (block === '') return;
    const whole = `${label}${block}`;
    label = '';
    if (level === 'h1' && page.title === '') page.title = block;
    else page.blocks.push({ text: whole, anchor, speaker, heading: /^h[2-6]$/.test(level), aside });
  };

  const visit = (node: Nodes): void => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'root') node.children.forEach(visit);
    if (node.type !== 'element') return;
    readMeta(node, page);
    if (isUnread(node)) {
      readMetaBelow(node, page);
      return;
    }
    if (node.tagName === 'br') {
      text += ' ';
      return;
    }
    if (inline.has(node.tagName)) {
      node.children.forEach(visit);
      return;
    }
    flush();
    // A speaker's label opens the paragraph in the source; what a page shows for it may differ.
    const spoken = asText(node.properties.dataLabel);
    if (spoken !== undefined) {
      label = spoken;
      return;
    }
    if (typeof node.properties.id === 'string' && node.properties.id !== '') {
      anchor = node.properties.id;
      speaker = asText(node.properties.dataSpeaker);
    }
    const outer = { level, aside };
    aside ||= node.properties.dataSearchAside !== undefined;
    if (/^h[1-6]$/.test(node.tagName)) level = node.tagName;
    node.children.forEach(visit);
    flush();
    ({ level, aside } = outer);
  };

  visit(parser.parse(part));
  flush();
  return page;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

function isUnread({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return (
    unread.has(tagName) ||
    properties.hidden !== undefined ||
    properties.dataPagefindIgnore !== undefined ||
    properties.ariaHidden === 'true' ||
    classes.includes('footnote-ref')
  );
}

/** `data-pagefind-filter="支部:第一党支部"`, `data-pagefind-meta="date:2026-10-15"`. */
function readMeta({ properties }: Element, page: PageText): void {
  const filter = split(properties.dataPagefindFilter);
  if (filter) {
    const [name, value] = filter;
    page.facets[name] = [...(page.facets[name] ?? []), value];
  }
  const meta = split(properties.dataPagefindMeta);
  if (meta?.[0] === 'date') page.date = meta[1];
  if (meta?.[0] === 'collection') page.collection = meta[1];
}

function readMetaBelow({ children }: Element, page: PageText): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    readMeta(child, page);
    readMetaBelow(child, page);
  }
}

function split(value: unknown): [string, string] | undefined {
  const match = /^([^:]+):([\s\S]+)$/.exec(asText(value) ?? '');
  return match?.[1] && match[2] ? [match[1], match[2]] : undefined;
}
