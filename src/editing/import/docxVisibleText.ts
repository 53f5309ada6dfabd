import type { DocxPackage } from '#editing/import/docxPackage';
import { childElements, childNamed, elementsNamed } from '#editing/import/xmlNodes';

/** What Word does not show, or shows elsewhere than in the text. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:rt',
  'w:pPr',
  'w:sectPr',
  'w:tblPr',
]);
const separators = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab']);

/**
 * Every paragraph of a Word file's body, its text boxes and its notes as a reader of the file
 * sees it, read from the XML itself so that the imported text can be held against it.
 */
export function docxVisibleText(docx: DocxPackage): string[] {
  const paragraphs: string[] = [];
  const body = elementsNamed(docx.document, 'w:body')[0];
  if (body) collectBlocks(body, paragraphs);
  for (const part of ['footnotes.xml', 'endnotes.xml'] as const) {
    const notes = docx.part(part);
    if (!notes) continue;
    const used = new Set(
      elementsNamed(
        docx.document,
        part === 'footnotes.xml' ? 'w:footnoteReference' : 'w:endnoteReference',
      ).map((reference) => reference.getAttribute('w:id')),
    );
    for (const note of childElements(notes.documentElement)) {
      if (used.has(note.getAttribute('w:id'))) collectBlocks(note, paragraphs);
    }
  }
  return paragraphs.filter((text) => text.trim() !== '');
}

function collectBlocks(node: Element, paragraphs: string[]): void {
  for (const child of childElements(node)) {
    if (child.nodeName === 'w:p') {
      const nested: string[] = [];
      paragraphs.push(inlineText(child, nested), ...nested);
    } else if (child.nodeName === 'mc:AlternateContent') {
      collectBlocks(shownAlternative(child), paragraphs);
    } else if (!unseen.has(child.nodeName)) {
      collectBlocks(child, paragraphs);
    }
  }
}

/** A paragraph's own text; the paragraphs of its text boxes go to `nested`. */
function inlineText(node: Element, nested: string[]): string {
  let text = '';
  for (const child of childElements(node)) {
    const name = child.nodeName;
    if (name === 'w:t' || name === 'm:t') text += child.textContent ?? '';
    else if (separators.has(name)) text += ' ';
    else if (name === 'w:noBreakHyphen') text += '\u2011';
    else if (name === 'w:txbxContent') collectBlocks(child, nested);
    else if (name === 'mc:AlternateContent') text += inlineText(shownAlternative(child), nested);
    else if (!unseen.has(name) && !isHiddenRun(child)) text += inlineText(child, nested);
  }
  return text;
}

/** Old programs' version where it has text, as the converter reads it; else the new one. */
function shownAlternative(alternate: Element): Element {
  const fallback = childNamed(alternate, 'mc:Fallback');
  const choice = childNamed(alternate, 'mc:Choice');
  return fallback?.textContent?.trim() || !choice ? (fallback ?? alternate) : choice;
}

/** A run that Word itself hides (`w:vanish`). */
export function isHiddenRun(run: Element): boolean {
  const vanish =
    run.nodeName === 'w:r' ? childNamed(childNamed(run, 'w:rPr'), 'w:vanish') : undefined;
  return vanish !== undefined && !/^(0|false|off)$/.test(vanish.getAttribute('w:val') ?? '');
}
