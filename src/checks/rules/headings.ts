import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';

/** The page's title is its first level; headings of the body begin at the second and leave none out. */
export const headings: FileRule = function* (file) {
  let above = 1;
  for (const { level, line } of file.facts.headings) {
    const place = file.bodyPlace(line);
    if (level === 1) {
      yield file.warning(
        'heading-level',
        place,
        '正文里不用一级标题“#”，文章的标题已经是一级。请改成“##”。',
      );
    } else if (level > above + 1) {
      const right = '#'.repeat(above + 1);
      yield file.warning(
        'heading-level',
        place,
        `标题跳级了：上一级是${above === 1 ? '文章标题' : `“${'#'.repeat(above)}”`}，这里应当用“${right}”，现在是“${'#'.repeat(level)}”。`,
      );
    }
    above = Math.max(2, level);
  }
  yield* unreadHeadings(file);
};

const tight = /^(?:(#{2,6})(?=[^\s#\uFFFC])|([#＃]*＃[#＃]*)[ \t　]*(?=\S)|(#{1,6})　+(?=\S))/gmu;

/** `##一、` and `＃＃ 一、` look like headings and are none. */
function* unreadHeadings(file: CheckedFile): Generator<Finding> {
  for (const { text, offset, field } of proseStretches(file)) {
    if (field) continue;
    for (const match of text.matchAll(tight)) {
      const marks = '#'.repeat((match[1] ?? match[2] ?? match[3] ?? '').length);
      const start = offset + match.index;
      yield file.warning(
        'heading-mark',
        file.lines.place(start),
        `这一行不会成为标题：“#”要用半角，后面要空一格，写成“${marks} 标题”。`,
        { start, end: start + match[0].length, text: `${marks} ` },
      );
    }
  }
}
