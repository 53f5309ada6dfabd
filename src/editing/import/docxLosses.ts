import type { DocxPackage } from '#editing/import/docxPackage';
import { elementsNamed } from '#editing/import/xmlNodes';

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The text of a header, footer or comment part, without white space at its ends. */
function textOfPart(part: Document | undefined): string {
  if (!part) return '';
  return elementsNamed(part, 'w:p')
    .map((paragraph) =>
      elementsNamed(paragraph, 'w:t')
        .map((run) => run.textContent)
        .join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Page numbers (`第 3 页 共 5 页`, `- 3 -`) are no loss: the site and the bulletin set their own. */
const isPageNumber = (text: string) => /^[\s\d\-–—/·第共页Pageof]*$/i.test(text);

/**
 * What a Word file holds beside its text and cannot come along, one Chinese sentence each:
 * comments, tracked changes, headers and footers, embedded objects, charts, diagrams, text boxes.
 */
export function docxLosses(docx: DocxPackage): string[] {
  const { document } = docx;
  const count = (...names: string[]) =>
    names.reduce((total, name) => total + elementsNamed(document, name).length, 0);
  const told: string[] = [];
  const tell = (amount: number, sentence: (amount: number) => string) => {
    if (amount > 0) told.push(sentence(amount));
  };

  const comments = docx.part('comments.xml');
  tell(
    comments ? elementsNamed(comments, 'w:comment').length : 0,
    (n) => `${n} 条批注没有带过来：${excerpt(textOfPart(comments))}`,
  );
  tell(count('w:ins', 'w:moveTo'), (n) => `${n} 处修订的插入当作已接受`);
  tell(count('w:del', 'w:moveFrom'), (n) => `${n} 处修订的删除当作已接受，删掉的字没有带过来`);
  for (const [kind, name] of [
    ['header', '页眉'],
    ['footer', '页脚'],
  ] as const) {
    const texts = docx.partNames
      .filter((part) => new RegExp(`^${kind}\\d*\\.xml$`).test(part))
      .map((part) => textOfPart(docx.part(part)));
    for (const text of new Set(texts)) {
      if (text !== '' && !isPageNumber(text)) told.push(`${name}没有带过来：${excerpt(text)}`);
    }
  }
  tell(
    count('w:object'),
    (n) => `${n} 个嵌入的对象（表格、公式或文件）没有带过来，只留下它的预览图`,
  );
  tell(count('c:chart'), (n) => `${n} 张图表没有带过来，请在 Word 里另存为图片再插入`);
  tell(count('dgm:relIds'), (n) => `${n} 个 SmartArt 图示没有带过来，请在 Word 里另存为图片再插入`);
  tell(count('w:altChunk'), (n) => `${n} 段嵌入的外部文档没有带过来`);
  tell(count('m:oMath'), (n) => `${n} 个公式只带来了文字，请核对`);
  tell(count('w:ruby'), (n) => `${n} 处拼音指南只带来了汉字`);
  const boxes = elementsNamed(document, 'w:txbxContent').filter(
    (box) => !hasAncestor(box, 'mc:Fallback'),
  );
  const boxText = boxes.map((box) => box.textContent?.trim() ?? '').filter(Boolean);
  tell(
    boxText.length,
    (n) => `${n} 个文本框的文字改放在它所在的段落后面，请核对位置：${excerpt(boxText.join('；'))}`,
  );
  return told;
}

function hasAncestor(node: Element, name: string): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (parent.nodeName === name) return true;
  }
  return false;
}
