import type { FileRule } from '#checks/rule';

const person = /姓\s*名|名\s*字|考\s*生|学\s*员/u;
const mark = /成\s*绩|分\s*数|得\s*分|总\s*分|考\s*分|名\s*次|排\s*名|是否及格|等\s*次/u;

/** A table of names and marks is likely to show how single persons did in an exam. */
export const markLists: FileRule = function* (file) {
  for (const { line, cells } of file.facts.tables) {
    if (!cells.some((cell) => person.test(cell)) || !cells.some((cell) => mark.test(cell)))
      continue;
    yield file.warning(
      'mark-list',
      file.bodyPlace(line),
      '这个表像是个人成绩单。个人成绩不公开：请改成各支部的人数和平均分，写进字段“成绩（results）”。',
    );
  }
};
