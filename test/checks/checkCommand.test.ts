import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, lecture, soundContent, withContent } from './contentFixture.ts';

const root = join(import.meta.dirname, '../..');

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as npm does, on a content folder of its own. */
const check = (contentDir: string, ...args: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const env = { ...process.env, CONTENT_DIR: contentDir, TODAY: '' };
    execFile(
      process.execPath,
      [join(root, 'scripts/run.mjs'), 'check', ...args],
      { cwd: root, env },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

const inFolder = <T>(files: Files, use: (dir: string) => Promise<T>) =>
  withContent({ ...soundContent, ...files }, use);
const bad = {
  'lectures/2026/x.md': lecture({ date: '2026/10/5', lecturer: '周明元' }, '先停电,再验电。\n'),
};

describe('npm run check', () => {
  it('ends with 0 where all is well', () =>
    inFolder({}, async (dir) => {
      expect(await check(dir)).toMatchObject({
        code: 0,
        stdout: '检查完毕，没有发现问题。\n',
        stderr: '',
      });
    }));

  it('ends with 0 where there are warnings alone, and with 1 where there are errors', () =>
    inFolder({ 'lectures/2026/x.md': lecture({}, '先停电,再验电。\n') }, async (dir) => {
      expect((await check(dir)).code).toBe(0);
      expect((await check(join(dir, 'nothing'))).code).toBe(1);
    }));

  it('puts the array alone on standard output with --json', () =>
    inFolder(bad, async (dir) => {
      const { code, stdout, stderr } = await check(dir, '--json');
      expect([code, stderr]).toEqual([1, '']);
      expect(JSON.parse(stdout)).toMatchObject([
        {
          file: `${dir}/lectures/2026/x.md`,
          line: 3,
          column: 7,
          severity: 'error',
          rule: 'wrong-value',
        },
        { file: `${dir}/lectures/2026/x.md`, line: 5, column: 11, severity: 'error', fix: null },
        { file: `${dir}/lectures/2026/x.md`, line: 7, column: 4, severity: 'warning' },
      ]);
    }));

  it('mends with --fix, shows the difference and tells what is left', () =>
    inFolder(bad, async (dir) => {
      const { code, stdout } = await check(dir, '--fix');
      expect(code).toBe(1);
      for (const words of [
        '-date: 2026/10/5',
        '+date: 2026-10-05',
        '+先停电，再验电。',
        '改正了 1 个文件',
        '是不是“周明远”',
      ]) {
        expect(stdout).toContain(words);
      }
      expect(await readFile(join(dir, 'lectures/2026/x.md'), 'utf8')).toBe(
        lecture({ date: '2026-10-05', lecturer: '周明元' }, '先停电，再验电。\n'),
      );
    }));

  it('explains itself, and what it does not understand', () =>
    inFolder({}, async (dir) => {
      const helped = await check(dir, '--help');
      expect([helped.code, helped.stdout.includes('--fix')]).toEqual([0, true]);
      const odd = await check(dir, '--fxi');
      expect([odd.code, odd.stderr.includes('看不懂“--fxi”')]).toEqual([2, true]);
      const day = await check(dir, '--today', '明天');
      expect([day.code, day.stderr.includes('明天')]).toEqual([2, true]);
    }));
});
