import type { LabelUse, Place } from '#catalog/readFields';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';

const wideColon = /^：[ \t]*/;

/** Chinese labels and full-width colons are understood; the fields' own names make files that every tool reads. */
export const labels: FileRule = function* (file) {
  const { fields } = file.source;
  if (!fields || !file.readable) return;
  const wide = new Map(fields.colons.map((place) => [file.lines.offset(place), place]));
  for (const use of fields.labels) {
    const finding = label(file, use, wide);
    if (finding) yield finding;
  }
  for (const [offset, place] of wide) {
    const colon = wideColon.exec(file.text.slice(offset, offset + 100))?.[0];
    if (!colon) continue;
    yield file.warning(
      'full-width-colon',
      place,
      '字段名后面是全角冒号“：”。能看懂，规范的写法是半角冒号加一个空格“: ”。',
      { start: offset, end: offset + colon.length, text: colonBefore(file, offset + colon.length) },
    );
  }
};

/** The space belongs between the colon and a value. */
const colonBefore = (file: CheckedFile, end: number): string =>
  /^(?:[\r\n]|$)/.test(file.text.slice(end, end + 1)) ? ':' : ': ';

/** A label with a full-width colon behind it is one slip of the input method, and told once. */
function label(
  file: CheckedFile,
  { place, written, canonical }: LabelUse,
  wide: Map<number, Place>,
): Finding | undefined {
  const at = file.lines.offset(place);
  const start = /["']/.test(file.text[at] ?? '') ? at + 1 : at;
  if (!file.text.startsWith(written, start)) return undefined;
  let end = start + written.length;
  let text = canonical;
  if (wide.delete(end)) {
    end += wideColon.exec(file.text.slice(end, end + 100))?.[0].length ?? 0;
    text += colonBefore(file, end);
  }
  return file.warning(
    'chinese-field-name',
    place,
    `“${file.text.slice(start, end).trimEnd()}”能看懂，规范的写法是“${text.trimEnd()}”。`,
    { start, end, text },
  );
}
