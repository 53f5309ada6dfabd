import type { FileRule } from '#checks/rule';

/** Chinese labels and full-width colons are understood; the fields' own names make files that every tool reads. */
export const labels: FileRule = function* (file) {
  const { fields } = file.source;
  if (!fields || !file.readable) return;
  for (const place of fields.colons) {
    const gap = /^：[ \t]*/.exec(file.lines.line(place.line).slice(place.column - 1))?.[0] ?? '';
    if (gap === '') continue;
    yield file.warning(
      'full-width-colon',
      place,
      '字段名后面是全角冒号“：”。能看懂，但最好改成半角冒号加一个空格“: ”。',
      file.editAt(place, gap.length, ': '),
    );
  }
  for (const { place, written, canonical } of fields.labels) {
    const start = file.lines.offset(place);
    const lead = /^["']?/.exec(file.text.slice(start, start + 1))![0].length;
    if (!file.text.startsWith(written, start + lead)) continue;
    yield file.warning(
      'chinese-field-name',
      place,
      `“${written}”能看懂，规范的写法是“${canonical}”。`,
      { start: start + lead, end: start + lead + written.length, text: canonical },
    );
  }
};
