import type { DocxPackage } from '#editing/import/docxPackage';
import { isHiddenRun } from '#editing/import/docxVisibleText';
import {
  childElements,
  childNamed,
  elementsNamed,
  removeNode,
  unwrap,
} from '#editing/import/xmlNodes';

/**
 * Rewrites the parts of a Word document that the converter would drop with their text: simple
 * fields, ruby, formulas, text boxes of new Word versions. Hidden text goes. Returns what
 * an editor should know of it.
 */
export function prepareDocx({ document }: DocxPackage): string[] {
  for (const alternate of elementsNamed(document, 'mc:AlternateContent'))
    keepOneAlternative(alternate);
  for (const shape of elementsNamed(document, 'wps:wsp')) liftTextBox(shape);
  for (const name of ['w:fldSimple', 'w:bdo', 'w:dir']) {
    for (const wrapper of elementsNamed(document, name)) unwrap(wrapper);
  }
  for (const frame of elementsNamed(document, 'w:framePr')) joinDropCap(frame);
  for (const ruby of elementsNamed(document, 'w:ruby')) liftRuby(ruby);
  for (const formula of elementsNamed(document, 'm:oMath')) {
    const text = elementsNamed(formula, 'm:t')
      .map((part) => part.textContent ?? '')
      .join('');
    unwrap(formula, [textRun(document, text)]);
  }
  for (const paragraph of elementsNamed(document, 'm:oMathPara')) unwrap(paragraph);
  for (const carriageReturn of elementsNamed(document, 'w:cr')) {
    unwrap(carriageReturn, [document.createElement('w:br')]);
  }
  const hidden = elementsNamed(document, 'w:r').filter(isHiddenRun);
  for (const run of hidden) removeNode(run);
  return hidden.length > 0 ? [`${hidden.length} 处隐藏文字没有带过来`] : [];
}

export function textRun(document: Document, text: string): Element {
  const run = document.createElement('w:r');
  const content = document.createElement('w:t');
  content.setAttribute('xml:space', 'preserve');
  content.appendChild(document.createTextNode(text));
  run.appendChild(content);
  return run;
}

/** A fallback without content hides the choice from the converter. */
function keepOneAlternative(alternate: Element): void {
  const fallback = childNamed(alternate, 'mc:Fallback');
  const choice = childNamed(alternate, 'mc:Choice');
  const empty =
    !fallback ||
    (!fallback.textContent?.trim() && elementsNamed(fallback, 'v:imagedata').length === 0);
  if (choice && empty) unwrap(alternate, Array.from(choice.childNodes));
  else if (choice) removeNode(choice);
}

/** Puts a text box's paragraphs after the paragraph that anchors it. */
function liftTextBox(shape: Element): void {
  const content = elementsNamed(shape, 'w:txbxContent')[0];
  let paragraph: Node | null = shape.parentNode;
  while (paragraph && paragraph.nodeName !== 'w:p') paragraph = paragraph.parentNode;
  if (!content || !paragraph?.parentNode) return;
  for (const block of childElements(content).reverse()) {
    paragraph.parentNode.insertBefore(block, paragraph.nextSibling);
  }
  removeNode(shape);
}

/** A dropped capital (首字下沉) is a paragraph of its own in the file and the next one's first character. */
function joinDropCap(frame: Element): void {
  const paragraph = frame.parentNode?.parentNode;
  const next = paragraph?.nextSibling;
  if (!frame.getAttribute('w:dropCap') || !paragraph || next?.nodeName !== 'w:p') return;
  const start = childNamed(next, 'w:pPr')?.nextSibling ?? next.firstChild;
  for (const run of childElements(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr')) {
    next.insertBefore(run, start);
  }
  removeNode(paragraph);
}

/** `<w:r><w:ruby>` … `<w:rubyBase>`: the base's runs stand after the run that holds it. */
function liftRuby(ruby: Element): void {
  const outer = ruby.parentNode;
  const base = childNamed(ruby, 'w:rubyBase');
  if (!outer?.parentNode || !base) return;
  for (const run of childElements(base)) outer.parentNode.insertBefore(run, outer);
  removeNode(ruby);
}
