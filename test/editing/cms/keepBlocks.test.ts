import { describe, expect, it } from 'vitest';
import { keepBlocks } from '#editing/cms/keepBlocks';

const before = `
## 要点

只写一件事：*没人看见的那一段*。

| 项目 | 数 |
|:---|---:|
| 学习 | 3 |

最后一段。
`;

describe('a text that went through the formatted editor', () => {
  it.each([
    ['blank lines at the start', before.trimStart(), before],
    ['other marks of emphasis', before.replace(/\*/g, '_'), before],
    ['another rule under a table’s head', before.replace('|:---|---:|', '| --- | --- |'), before],
    [
      'columns of a table that was edited',
      before.replace('|:---|---:|', '| --- | --- |').replace('| 3 |', '| 4 |'),
      before.replace('| 3 |', '| 4 |'),
    ],
    [
      'emphasis in a paragraph that was edited',
      before.replace(/\*/g, '_').replace('一件事', '两件事'),
      before.replace('一件事', '两件事'),
    ],
    [
      'a paragraph that was added',
      before.replace('最后一段。', '中间一段。\n\n最后一段。').trimStart(),
      before.replace('最后一段。', '中间一段。\n\n最后一段。'),
    ],
  ])('keeps %s', (_, after, expected) => {
    expect(keepBlocks(before, after)).toBe(expected.trimEnd());
  });

  it('leaves the words of a changed block as they were typed', () => {
    expect(keepBlocks('甲。\n', '甲。乙_丙。\n')).toBe('甲。乙_丙。');
    expect(keepBlocks('', '见 `a_b_c`。')).toBe('见 `a_b_c`。');
  });
});
