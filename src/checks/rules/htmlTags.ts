import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';
import { written } from '#checks/written';

const tag = /<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|<!--/gi;

/** Tags of HTML are text here and would be read as such. Pages in MDX are written by who knows. */
export const htmlTags: FileRule = function* (file) {
  if (file.path.endsWith('.mdx')) return;
  for (const { text, offset } of proseStretches(file)) {
    const first = text.matchAll(tag).next().value;
    if (!first) continue;
    yield file.warning(
      'html-tag',
      file.lines.place(offset + first.index),
      `“${written(first[0])}”这样的网页代码会原样显示。请删去；分段空一行，加粗用 **…**，小标题用 ##。`,
    );
  }
};
