import type { Element, ElementContent, Root } from 'hast';
import {
  element,
  findElements,
  isElement,
  replaceElements,
  text,
  textOf,
} from '#editing/import/hastNodes';

const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const subscripts: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
};

/**
 * Brings a tree to what Markdown can say: no links to places inside the source, raised digits as
 * characters, ticked boxes as signs, paragraphs broken where the writer pressed Shift and Enter
 * to begin a new one, no Chinese indents, no empty paragraphs.
 */
export function tidyTree(tree: Root, notes: string[]): void {
  let lostScripts = 0;
  replaceElements(tree, (node) => {
    if (node.tagName === 'a') return isInner(node) ? node.children : node;
    if (node.tagName === 'input') return [text(node.properties.checked ? '☑' : '☐')];
    if (node.tagName === 'sup' || node.tagName === 'sub') {
      const written = shifted(node);
      if (written === undefined) lostScripts++;
      return written === undefined ? node.children : [text(written)];
    }
    return node;
  });
  if (lostScripts > 0) notes.push(`${lostScripts} 处上标或下标改成了普通文字，请核对`);
  replaceElements(tree, (node) => (node.tagName === 'p' ? splitAtBreaks(node) : node));
  replaceElements(tree, (node) =>
    isElement(node, 'strong', 'b', 'em', 'i', 'del', 's') ? trimmedMark(node) : node,
  );
  replaceElements(tree, (node) => {
    if (!isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th')) return node;
    trimEdges(node);
    const isEmpty = textOf(node).trim() === '' && !findElements(node, isContent).length;
    return isEmpty && !isElement(node, 'td', 'th') ? [] : node;
  });
}

const isContent = (node: Element) => isElement(node, 'img', 'note-reference', 'hr');

const isInner = (link: Element) => {
  const href = String(link.properties.href ?? '');
  return href === '' || href.startsWith('#');
};

/** `m²` and `H₂O` from raised and lowered digits; undefined where Unicode has no such character. */
function shifted(node: Element): string | undefined {
  const signs = node.tagName === 'sup' ? superscripts : subscripts;
  const written = [...textOf(node).trim()].map((one) => signs[one]);
  return written.every((one) => one !== undefined) ? written.join('') : undefined;
}

const beginsParagraph = /^(?:[\s　]*$|[ \u3000]{2,}|[\p{L}（）()·]{2,16}[：:])/u;

/** In a file's own line ends only a label or a Chinese indent tells; spaces are the file's layout. */
const beginsSoftly = /^(?:　　|\s*[\p{L}（）()·]{2,16}[：:])/u;

/** A paragraph for each line that begins like one: indented, labelled, or after an empty line. */
function splitAtBreaks(paragraph: Element): Element[] {
  const lines = linesOf(paragraph);
  const paragraphs: ElementContent[][] = [lines[0]!.content];
  let afterEmpty = false;
  for (const { content, soft } of lines.slice(1)) {
    const words = content.map(textOf).join('');
    const begins = soft ? beginsSoftly.test(words) : afterEmpty || beginsParagraph.test(words);
    if (begins) paragraphs.push(content);
    else
      paragraphs
        .at(-1)!
        .push(soft ? text(joint(paragraphs.at(-1)!, words)) : element('br', []), ...content);
    afterEmpty = !soft && words.trim() === '';
  }
  return paragraphs.map((children) => element('p', children, { ...paragraph.properties }));
}

interface Line {
  content: ElementContent[];
  /** Begun by a line end of the file, not by a break. */
  soft: boolean;
}

function linesOf(paragraph: Element): Line[] {
  const lines: Line[] = [{ content: [], soft: false }];
  for (const child of paragraph.children) {
    if (isElement(child, 'br')) {
      lines.push({ content: [], soft: false });
    } else if (child.type === 'text') {
      for (const [i, value] of child.value.split(/[ \t]*\n[ \t]*/).entries()) {
        // The file's line end after a break is part of that break.
        const afterBreak = lines.at(-1)!.content.length === 0 && lines.length > 1;
        if (i > 0 && !afterBreak) lines.push({ content: [], soft: true });
        if (value !== '') lines.at(-1)!.content.push(text(value));
      }
    } else {
      lines.at(-1)!.content.push(child);
    }
  }
  return lines;
}

/** Nothing between Han characters, a space between words. */
const joint = (before: readonly ElementContent[], after: string): string => {
  const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;
  const last = [...before.map(textOf).join('').trimEnd()].at(-1) ?? '';
  const first = [...after.trimStart()][0] ?? '';
  return han.test(last) && han.test(first) ? '' : ' ';
};

/** Marks begin and end at a character: ` **x** ` and not `** x **`, which is no mark at all. */
function trimmedMark(mark: Element): ElementContent[] {
  const content = textOf(mark);
  if (content.trim() === '' && !findElements(mark, isContent).length) return mark.children;
  const before = /^[\s　]*/u.exec(content)![0];
  const after = /[\s　]*$/u.exec(content)![0];
  trimEdges(mark);
  return [...(before ? [text(before)] : []), mark, ...(after ? [text(after)] : [])];
}

/** Takes the white space (and Chinese indents) from the beginning and the end of a node's text. */
function trimEdges(node: Element): void {
  const first = node.children[0];
  if (first?.type === 'text') {
    first.value = first.value.replace(/^[\s　]+/u, '');
    if (first.value === '') {
      node.children.shift();
      trimEdges(node);
      return;
    }
  } else if (isElement(first, 'strong', 'b', 'em', 'i', 'a')) {
    trimEdges(first);
  } else if (isElement(first, 'br')) {
    node.children.shift();
    trimEdges(node);
    return;
  }
  const last = node.children.at(-1);
  if (last?.type === 'text') {
    last.value = last.value.replace(/[\s　]+$/u, '');
    if (last.value === '') {
      node.children.pop();
      trimEdges(node);
    }
  } else if (isElement(last, 'br')) {
    node.children.pop();
    trimEdges(node);
  }
}
