import type { FileRule } from '#checks/rule';

const fence = /^[ \t]*(?:```|~~~)/;

/** Code that is opened and not closed takes in all the rest of the text. */
export const codeFences: FileRule = function* (file) {
  for (const [from, to] of file.facts.code) {
    const first = file.bodyPlace(from);
    const opens = fence.test(file.lines.line(first.line));
    const closes = to - from > 1 && fence.test(file.lines.line(file.bodyPlace(to - 1).line));
    if (!opens || closes) continue;
    yield file.error(
      'code-fence',
      first,
      '这里的“```”没有结束，后面的正文都会变成代码的样子。请在代码后面另起一行写“```”；不是代码就删去它。',
    );
  }
};
