import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let work: string;

const run = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, 'scripts/bulletin.ts'), ...args], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: join(work, 'content') },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.once('close', (code) => resolve({ code, out, err }));
  });

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-bulletin-'));
  await mkdir(join(work, 'content/lectures'), { recursive: true });
  await writeFile(
    join(work, 'content/publication.yaml'),
    'name: 试印学习\norganization: 试印社区\nsite: https://print.example.org\nlocale: zh-CN\n',
  );
  const front = (month: string) =>
    `---\ntitle: 甲\ndate: ${month}-05\nkind: hall\nlecturer: 周明远\n---\n`;
  await writeFile(join(work, 'content/lectures/a.md'), `${front('2026-03')}一段。\n`);
  await writeFile(
    join(work, 'content/lectures/b.md'),
    `${front('2026-05')}一段。\n\n![泵](none.png)\n`,
  );
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('npm run bulletin', () => {
  it('writes an issue in the wanted design, with a line of progress', async () => {
    const file = join(work, 'out.pdf');
    const { code, err } = await run('2026-03', '--design', 'jianbao', '--out', file);
    expect(code).toBe(0);
    expect(err).toMatch(/阅读版…… 1页，\d+ KB/);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['an empty month', ['2026-04'], 1, '2026-04 没有文章，不出这一期，什么也没有写。'],
    ['no month', [], 2, '要写明月份'],
    ['what is no month', ['十月'], 2, '“十月”不是月份'],
    ['an unknown design', ['2026-03', '--design', 'x'], 2, '没有“x”这种版式'],
    [
      'an edition that the design has not',
      ['2026-03', '--design', 'jianbao', '--edition', 'board'],
      2,
      '简报式只有阅读版和印刷版，没有张贴版',
    ],
    ['a missing picture', ['2026-05'], 1, 'lectures/b.md:9:1 图片“none.png”找不到'],
  ])('says in one sentence what is wrong with %s', async (_, args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.err).not.toMatch(/\n\s+at |typst|Error/i);
    expect(result.out).toBe('');
  });
});
