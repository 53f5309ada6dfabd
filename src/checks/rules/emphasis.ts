import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';

const loose = /\*\*([ \t　]*)((?:(?!\*\*)[^\n])+?)([ \t　]*)\*\*/gu;

/** Bold that did not become bold: its asterisks would stand in the page. */
export const emphasis: FileRule = function* (file) {
  const byLine = Map.groupBy(file.facts.literalBold, ({ line }) => line);
  for (const [line, found] of byLine) {
    yield brokenBold(
      file,
      line,
      found.map(({ text }) => text),
    );
  }
};

function brokenBold(file: CheckedFile, bodyLine: number, texts: readonly string[]): Finding {
  const { line } = file.bodyPlace(bodyLine);
  const written = file.lines.line(line);
  const wide = written.indexOf('＊＊');
  if (wide >= 0 && !texts.some((text) => text.includes('**'))) {
    return file.warning(
      'broken-bold',
      { line, column: wide + 1 },
      '加粗要用半角星号：**加粗的字**，现在是全角的“＊＊”。',
    );
  }
  for (const match of written.matchAll(loose)) {
    const [whole, before = '', words = '', after = ''] = match;
    if (before === '' && after === '') continue;
    if (
      !texts.some(
        (text) => text.includes(`**${before}${words}`) || text.includes(`${words}${after}**`),
      )
    )
      continue;
    const place = { line, column: match.index + 1 };
    const right = `**${words}**`;
    return file.warning(
      'broken-bold',
      place,
      `加粗没有生效：星号和文字之间不能有空格。请写成“${right}”。`,
      file.editAt(place, whole.length, right),
    );
  }
  const column = written.indexOf('**') + 1;
  return file.warning(
    'broken-bold',
    { line, column: Math.max(1, column) },
    '加粗没有生效，星号会原样显示。加粗的字前后各写两个半角星号：**加粗的字**。',
  );
}
