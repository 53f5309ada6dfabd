import type { Element, ElementContent } from 'hast';
import { element, isElement, text, textOf } from '#editing/import/hastNodes';

const beginsParagraph = /^(?:[\s　]*$|[ \u3000]{2,}|[\p{L}（）()·]{2,16}[：:])/u;

/** In a file's own line ends only a label or a Chinese indent tells; spaces are the file's layout. */
const beginsSoftly = /^(?:　　|\s*[\p{L}（）()·]{2,16}[：:])/u;

/** A paragraph for each line that begins like one: indented, labelled, or after an empty line. */
export function splitAtBreaks(paragraph: Element): Element[] {
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
