import type { DocxPackage } from '#editing/import/docxPackage';
import { textRun } from '#editing/import/docxPrepare';
import { childNamed, elementsNamed, firstNamed, removeNode, valOf } from '#editing/import/xmlNodes';

interface Level {
  format: string;
  /** `%1、`, `（%1）`, `%1.%2`: what Word writes before the paragraph. */
  pattern: string;
  start: number;
}

interface Place {
  list: string;
  level: number;
  definition: Level;
}

/**
 * Writes Word's automatic numbers into the text where a Markdown list could not carry them:
 * Chinese numerals (一、 （一）), compound numbers, chapters, and lists that other paragraphs
 * interrupt, which would begin at 1 again. Plain bullets and unbroken 1. 2. 3. stay lists.
 */
export function writeNumbers(docx: DocxPackage): void {
  const levels = readLevels(docx.part('numbering.xml'));
  const ofStyle = readStyleNumbering(docx.part('styles.xml'));
  const counters = new Map<string, number[]>();
  const interrupted = new Set<string>();
  const seen = new Set<string>();
  const numbered: { paragraph: Element; place: Place; text: string }[] = [];
  let previous: string | undefined;

  for (const paragraph of elementsNamed(docx.document, 'w:p')) {
    const place = placeOf(paragraph, levels, ofStyle);
    if (!place || place.definition.format === 'bullet') {
      if (paragraph.textContent?.trim() && !place) previous = undefined;
      continue;
    }
    if (seen.has(place.list) && previous !== place.list) interrupted.add(place.list);
    seen.add(place.list);
    previous = place.list;
    const counter = counters.get(place.list) ?? [];
    counter[place.level] = (counter[place.level] ?? place.definition.start - 1) + 1;
    counter.length = place.level + 1;
    counters.set(place.list, counter);
    numbered.push({ paragraph, place, text: numberText(place, counter, levels) });
  }
  for (const { paragraph, place, text } of numbered) {
    if (isPlain(place.definition) && !interrupted.has(place.list)) continue;
    withoutNumber(paragraph, docx.document);
    const run = textRun(docx.document, /[、）)（]$/.test(text) || text === '' ? text : `${text} `);
    paragraph.insertBefore(run, childNamed(paragraph, 'w:pPr')?.nextSibling ?? null);
  }
}

/** List 0 is Word's way to say “no number”, against the style too (ECMA-376, 17.9.18). */
function withoutNumber(paragraph: Element, document: Document): void {
  let properties = childNamed(paragraph, 'w:pPr');
  if (!properties) {
    properties = document.createElement('w:pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  const own = childNamed(properties, 'w:numPr');
  if (own) removeNode(own);
  const none = document.createElement('w:numPr');
  for (const name of ['w:ilvl', 'w:numId']) {
    const part = document.createElement(name);
    part.setAttribute('w:val', '0');
    none.appendChild(part);
  }
  properties.appendChild(none);
}

const isPlain = ({ format, pattern }: Level) =>
  format === 'decimal' && /^%\d[.．、)）]?$/.test(pattern);

function readLevels(numbering: Document | undefined): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (!numbering) return levels;
  const abstract = new Map(
    elementsNamed(numbering, 'w:abstractNum').map((one) => [
      one.getAttribute('w:abstractNumId'),
      one,
    ]),
  );
  for (const list of elementsNamed(numbering, 'w:num')) {
    const definition = abstract.get(valOf(childNamed(list, 'w:abstractNumId')) ?? '');
    if (!definition) continue;
    const starts = new Map(
      elementsNamed(list, 'w:lvlOverride').map((one) => [
        one.getAttribute('w:ilvl'),
        valOf(childNamed(one, 'w:startOverride')),
      ]),
    );
    for (const level of elementsNamed(definition, 'w:lvl')) {
      const index = level.getAttribute('w:ilvl') ?? '0';
      levels.set(`${list.getAttribute('w:numId')}/${index}`, {
        format: valOf(childNamed(level, 'w:numFmt')) ?? 'decimal',
        pattern: childNamed(level, 'w:lvlText')?.getAttribute('w:val') ?? '',
        start: Number(starts.get(index) ?? valOf(childNamed(level, 'w:start')) ?? 1),
      });
    }
  }
  return levels;
}

/** Style id → its own `w:numPr`, for headings that are numbered by their style. */
function readStyleNumbering(styles: Document | undefined): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const style of styles ? elementsNamed(styles, 'w:style') : []) {
    const own = firstNamed(style, 'w:numPr');
    if (own) found.set(style.getAttribute('w:styleId') ?? '', own);
  }
  return found;
}

function placeOf(
  paragraph: Element,
  levels: ReadonlyMap<string, Level>,
  ofStyle: ReadonlyMap<string, Element>,
): Place | undefined {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = valOf(childNamed(properties, 'w:pStyle'));
  const numbering = childNamed(properties, 'w:numPr') ?? (style ? ofStyle.get(style) : undefined);
  const list = valOf(childNamed(numbering, 'w:numId'));
  if (!list || list === '0') return undefined;
  const level = Number(valOf(childNamed(numbering, 'w:ilvl')) ?? 0);
  const definition = levels.get(`${list}/${level}`);
  return definition && { list, level, definition };
}

function numberText(
  place: Place,
  counter: readonly number[],
  levels: ReadonlyMap<string, Level>,
): string {
  return place.definition.pattern.replace(/%(\d)/g, (_, which: string) => {
    const index = Number(which) - 1;
    const level = levels.get(`${place.list}/${index}`) ?? place.definition;
    return formatNumber(counter[index] ?? level.start, level.format);
  });
}

const chinese = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chineseNumber(value: number): string {
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? chinese[tens] : ''}${tens > 0 ? '十' : ''}${chinese[value % 10]}`;
}

/** The formats of ECMA-376 that Chinese documents use; any other reads as digits. */
export function formatNumber(value: number, format: string): string {
  if (/chinese|japaneseCounting|ideographTraditional|taiwaneseCounting/i.test(format))
    return chineseNumber(value);
  if (/decimalEnclosedCircle/.test(format) && value >= 1 && value <= 20) {
    return String.fromCodePoint(0x245f + value);
  }
  if (/^(upper|lower)Letter$/.test(format) && value >= 1 && value <= 26) {
    return String.fromCharCode((format === 'upperLetter' ? 64 : 96) + value);
  }
  if (format === 'none') return '';
  return String(value);
}
