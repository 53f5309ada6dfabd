import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '#checks/applyEdits';
import { fixContent, unifiedDiff } from '#checks/fixContent';
import { type Files, lecture, soundContent, withContent } from './contentFixture.ts';

const path = 'lectures/2026/x.md';
const fixed = (text: string, more: Files = {}) =>
  withContent({ ...soundContent, ...more, [path]: text }, async (contentDir) => {
    const result = await fixContent({ contentDir });
    const files = await readdir(join(contentDir, 'lectures/2026'));
    return { ...result, files, text: await readFile(join(contentDir, path), 'utf8') };
  });

describe('fix', () => {
  it('mends several slips of one file, those that others hide included', async () => {
    const bad = `———\n标题：安全第二课\n日期：2026年10月16日\nkind: 大讲堂\nlectuer: 李长河\ntopics: [安全，读书]\n---\n先停电,再验电。\n`;
    const { text, problems } = await fixed(bad);
    expect(problems).toEqual([]);
    expect(text).toBe(
      '---\ntitle: 安全第二课\ndate: 2026-10-16\nkind: hall\nlecturer: 李长河\ntopics: [安全, 读书]\n---\n先停电，再验电。\n',
    );
  });

  it.each([
    [
      'a byte order mark and CRLF',
      `\uFEFF${lecture({ date: '2026/10/5' }).replaceAll('\n', '\r\n')}`,
    ],
    ['CR', lecture({ date: '2026/10/5' }).replaceAll('\n', '\r')],
    [
      'odd spacing and comments',
      lecture({ date: '   2026/10/5   # 日子待核', topics: '[ 甲 ,乙 ]' }),
    ],
    ['no line ending at the end', lecture({ date: '2026/10/5' }, '正文。  ')],
  ])('keeps %s byte for byte', async (_, bad) => {
    const { text } = await fixed(bad);
    expect(text).toBe(bad.replace('2026/10/5', '2026-10-05'));
  });

  it('leaves alone what has more than one right answer', async () => {
    const bad = lecture(
      { lecturer: '周明元', kind: '大讲坛', date: '10月5日' },
      '10月16日星期二。\n',
    );
    const { text, fixed: mended, problems } = await fixed(bad);
    expect(text).toBe(bad);
    expect(mended).toEqual([]);
    expect(problems).toHaveLength(3);
  });

  it('changes no other file and leaves no other behind', async () => {
    const { files, fixed: mended } = await fixed(lecture({ date: '2026/10/5' }));
    expect(files.sort()).toEqual(['anquan.md', 'x.md']);
    expect(mended.map(({ file }) => file.endsWith(path))).toEqual([true]);
  });

  it("keeps a file's mode", async () => {
    await withContent(
      { ...soundContent, [path]: lecture({ date: '2026/10/5' }) },
      async (contentDir) => {
        await chmod(join(contentDir, path), 0o640);
        await fixContent({ contentDir });
        expect((await stat(join(contentDir, path))).mode & 0o777).toBe(0o640);
      },
    );
  });

  it('shows what it changed as a diff', () => {
    const diff = unifiedDiff([
      { file: 'content/x.md', before: '甲\n乙\n丙\n', after: '甲\n丁\n丙\n' },
    ]);
    expect(diff.split('\n').slice(0, 7)).toEqual([
      '--- content/x.md\t改前',
      '+++ content/x.md\t改后',
      '@@ -1,3 +1,3 @@',
      ' 甲',
      '-乙',
      '+丁',
      ' 丙',
    ]);
  });
});

describe('edits', () => {
  it('are applied from the front, of two that overlap the earlier one', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 3, text: '' },
      { start: 2, end: 4, text: 'X' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('adEf');
  });

  it('that lie outside the text are left out', () => {
    expect(applyEdits('abc', [{ start: 2, end: 9, text: 'x' }])).toBe('abc');
  });
});
