import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

const write = async (path: string, text: string) => {
  const file = join(work, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-bulletin-'));
  await write(
    'publication.yaml',
    'name: 试印学习\norganization: 试印社区\nsite: https://print.example.org\nlocale: zh-CN\n',
  );
  await write('branches/jidian.yaml', 'name: 机电支部\nkind: branch\n');
  await write('people/zhou.yaml', 'name: 周明远\nbranch: jidian\n');
  await write(
    'lectures/a.md',
    '---\ntitle: 甲\ndate: 2026-03-05\nkind: hall\nlecturer: 周明远\n---\n一段。\n',
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
  ])('says in one sentence what is wrong with %s', async (_, args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.err).not.toMatch(/\n\s+at |typst|Error/i);
    expect(result.out).toBe('');
  });

  it('makes nothing of content with errors, tells them all, and leaves the older file', async () => {
    const file = join(work, 'older.pdf');
    await writeFile(file, '上一次的');
    await write(
      'lectures/b.md',
      '---\ntitle: 乙\ndate: 2026-03-06\nkind: hall\nlecturer: 周明元\n---\n一段。\n\n![泵](none.png)\n',
    );
    const { code, err, out } = await run('2026-03', '--out', file);
    await rm(join(work, 'content/lectures/b.md'));
    expect(code).toBe(1);
    expect(err).toMatch(/lectures\/b\.md:5:11 {2}错误 .*周明远/);
    expect(err).toMatch(/lectures\/b\.md:9:\d+ {2}错误 .*none\.png/);
    expect(err).toContain('没有做月报');
    expect(err).not.toMatch(/\n\s+at |typst|Error/i);
    expect(out).toBe('');
    expect(await readFile(file, 'utf8')).toBe('上一次的');
  });
});
