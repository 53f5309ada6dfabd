import type { FileRule } from '#checks/rule';

const person = /姓\s*名|名\s*字|考\s*生|学\s*员/u;
const mark = /成\s*绩|分\s*数|得\s*分|总\s*分|考\s*分|名\s*次|排\s*名|是否及格|等\s*次/u;

/** A table of names and marks is likely to show how single persons did in an exam. */
export const markLists: FileRule = function* (file) {
  let header: string[] | undefined;
  let line = 0;
  for (const [i, token] of file.tokens.entries()) {
    if (token.type === 'thead_open') {
      header = [];
      line = token.map?.[0] ?? 0;
    } else if (token.type === 'thead_close' && header) {
      if (header.some((cell) => person.test(cell)) && header.some((cell) => mark.test(cell))) {
        yield file.warning(
          'mark-list',
          file.bodyPlace(line),
          '这个表像是个人成绩单。个人成绩不公开：请改成各支部的人数和平均分，写进字段“成绩（results）”。',
        );
      }
      header = undefined;
    } else if (header && token.type === 'inline' && file.tokens[i - 1]?.type === 'th_open') {
      header.push(token.content);
    }
  }
};
