import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader, a screen reader and a print shop find in a file. */
export interface ReadPdf {
  /** All words of each page, folios and running heads included, without white space. */
  pages: string[];
  /** What is no artifact, without white space and footnote marks: a text that runs over a page is whole. */
  text: string;
  outline: { title: string; page: number }[];
  info: Record<string, unknown>;
  xmp: string;
  language: string | null;
  marked: boolean;
  /** Structure roles in reading order, all pages. */
  roles: string[];
  fonts: Set<string>;
}

interface StructureNode {
  role?: string;
  children?: StructureNode[];
}

const invisible = /[\s\u200b-\u200f\u2060\u00ad]/gu;
export const tight = (text: string): string => text.replace(invisible, '');

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    return await read(document);
  } finally {
    await task.destroy();
  }
}

async function read(document: PDFDocumentProxy): Promise<ReadPdf> {
  const pages: string[] = [];
  let flow = '';
  const roles: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    flow += flowing(content.items);
    pages.push(tight(content.items.map((item) => ('str' in item ? item.str : '')).join('')));
    for (const item of content.items) if ('fontName' in item) fonts.add(item.fontName);
    collect((await page.getStructTree()) as StructureNode | null, roles);
    page.cleanup();
  }
  const { info, metadata } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  return {
    pages,
    text: flow,
    outline: await flatOutline(document),
    info: info as Record<string, unknown>,
    xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
    language: ((info as { Language?: string }).Language ?? null) as string | null,
    marked: marks?.Marked === true,
    roles,
    fonts,
  };
}

type TextItem = { str: string } | { type: string; tag?: string };

/** Words outside artifacts. */
function flowing(items: readonly TextItem[]): string {
  const open: boolean[] = [];
  let words = '';
  for (const item of items) {
    if ('str' in item) words += open.includes(true) ? '' : item.str;
    else if (item.type.startsWith('beginMarkedContent')) open.push(item.tag === 'Artifact');
    else open.pop();
  }
  return tight(words).replace(/[①-⑳]/gu, '');
}

function collect(node: StructureNode | null, roles: string[]): void {
  if (!node) return;
  if (node.role) roles.push(node.role);
  for (const child of node.children ?? []) collect(child, roles);
}

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

async function flatOutline(document: PDFDocumentProxy): Promise<ReadPdf['outline']> {
  const found: ReadPdf['outline'] = [];
  const walk = async (items: OutlineItem[]) => {
    for (const { title, dest, items: below } of items) {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const [reference] = target ?? [];
      found.push({
        title,
        page: reference ? (await document.getPageIndex(reference as never)) + 1 : 0,
      });
      await walk(below);
    }
  };
  await walk(((await document.getOutline()) ?? []) as OutlineItem[]);
  return found;
}
