import type { CheckedFile } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';

/** Dashes of other kinds or in other numbers that office software makes of `---`. */
const nearFence = /^[\s　\u200b\uFEFF]*(?:[-－—–―─‐−]{2,}|\*{3,}|_{3,})[\s　]*$/u;

/** Front matter stands between two lines `---`; without them there are no fields. */
export const fences: FileRule = function* (file) {
  const { split } = file.source;
  if (split?.fence === 'missing') yield missing(file);
  if (split?.fence === 'unclosed') yield unclosed(file);
};

function missing(file: CheckedFile) {
  if (file.text.trim() === '') {
    return file.error(
      'front-matter',
      undefined,
      '这个文件是空的。请写好字段和正文，或者删去这个文件。',
    );
  }
  let first = 1;
  while (file.lines.line(first).trim() === '') first++;
  const written = file.lines.line(first);
  if (nearFence.test(written)) {
    const span = {
      start: { line: 1, column: 1 },
      end: { line: first, column: written.length + 1 },
    };
    const message =
      first > 1 && written.trim() === '---'
        ? '第一行要写“---”，前面不能有空行。请删去空行。'
        : `第一行要写三个半角减号“---”，现在是“${written.trim()}”。请改过来。`;
    return file.error('front-matter', undefined, message, file.edit(span, '---'));
  }
  return file.error(
    'front-matter',
    undefined,
    '文件开头没有字段。第一行要写“---”，接着每行一个字段（如“标题: …”），再用一行“---”结束，后面才是正文。',
  );
}

function unclosed(file: CheckedFile) {
  const start = '开头的“---”没有结束：字段写完后，要另起一行写“---”。';
  for (let line = 2; line <= file.lines.count; line++) {
    const written = file.lines.line(line);
    if (!nearFence.test(written)) continue;
    const span = { start: { line, column: 1 }, end: { line, column: written.length + 1 } };
    return file.error(
      'front-matter',
      undefined,
      `${start}第 ${line} 行的“${written.trim()}”请改成三个半角减号“---”。`,
      file.edit(span, '---'),
    );
  }
  return file.error('front-matter', undefined, start);
}
