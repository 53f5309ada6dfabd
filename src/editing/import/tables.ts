import type { Element, ElementContent, Root } from 'hast';
import {
  element,
  findElements,
  isElement,
  paragraphsOf,
  replaceElements,
  text,
} from '#editing/import/hastNodes';

/**
 * Makes tables fit for Markdown: the first row is the header, a cell is one line, a table of one
 * cell (a frame) is its paragraphs. Tells of merged cells and tables inside tables.
 */
export function fitTables(tree: Root, notes: string[]): void {
  let number = 0;
  replaceElements(tree, (table) => {
    if (table.tagName !== 'table') return table;
    const cells = findElements(table, isCell);
    if (cells.length === 0) return [];
    if (cells.length === 1) return cells[0]!.children;
    number++;
    if (findElements(table, (node) => node.tagName === 'table').length > 0) {
      notes.push(`第 ${number} 个表格里还套着表格，里层只留下文字，请核对`);
    }
    if (cells.some((cell) => cell.properties.colSpan || cell.properties.rowSpan)) {
      notes.push(`第 ${number} 个表格有合并的单元格，拆开后内容放在第一格，请核对`);
    }
    return withHeader(table);
  });
}

const isCell = (node: Element) => isElement(node, 'td', 'th');

const isWrapper = (node: ElementContent) => isElement(node, 'p', 'div', 'h1', 'h2', 'h3', 'h4');

function withHeader(table: Element): Element {
  const rows = findElements(table, (node) => node.tagName === 'tr').map((row) =>
    element(
      'tr',
      row.children
        .filter((child) => isElement(child) && isCell(child))
        .map((child) => oneLine(child as Element)),
    ),
  );
  const [first, ...others] = rows;
  for (const cell of first!.children) if (isElement(cell)) cell.tagName = 'th';
  const caption = findElements(table, (node) => node.tagName === 'caption');
  return element('table', [...caption, element('thead', [first!]), element('tbody', others)]);
}

/** A cell's paragraphs, joined by a space; pictures and inline marks stay. */
function oneLine(cell: Element): Element {
  const blocks = cell.children.filter(
    (child) => isElement(child) || (child.type === 'text' && child.value.trim() !== ''),
  );
  const simple = blocks.every(
    (child) => !isElement(child) || !isElement(child, 'ul', 'ol', 'table', 'blockquote'),
  );
  const { colSpan, rowSpan } = cell.properties;
  const joined: ElementContent[] = simple
    ? blocks.flatMap((child, i) => {
        const contents = isWrapper(child) ? (child as Element).children : [child];
        return i === 0 ? contents : [text(' '), ...contents];
      })
    : [
        text(
          paragraphsOf(cell)
            .map((paragraph) => paragraph.trim())
            .join(' '),
        ),
      ];
  return element(cell.tagName, joined, {
    ...(colSpan ? { colSpan } : {}),
    ...(rowSpan ? { rowSpan } : {}),
  });
}
