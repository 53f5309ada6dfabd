import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemFault } from '#publish/systemFault';
import { writeWhole } from '#publish/writeWhole';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuekan-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes the folders above a file and leaves nothing beside it', async () => {
  await writeWhole(join(folder, 'a/b/月报.pdf'), new Uint8Array([1, 2, 3]));
  expect([...(await readFile(join(folder, 'a/b/月报.pdf')))]).toEqual([1, 2, 3]);
  expect(await readdir(join(folder, 'a/b'))).toEqual(['月报.pdf']);
});

it('replaces an older file and keeps who may read it', async () => {
  const file = join(folder, 'a.csv');
  await writeFile(file, '旧');
  await chmod(file, 0o640);
  await writeWhole(file, '新');
  expect(await readFile(file, 'utf8')).toBe('新');
  expect((await stat(file)).mode & 0o777).toBe(0o640);
});

it('writes to what is no file, and does not replace it', async () => {
  await writeWhole('/dev/null', '看不见');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

it('leaves the older file where the disk is full', async () => {
  await expect(writeWhole('/dev/full', '写不下')).rejects.toMatchObject({ code: 'ENOSPC' });
});

it('tells in Chinese what the system would not do, and names the file as asked for', async () => {
  await mkdir(join(folder, '月报.pdf'));
  const error = await writeWhole(join(folder, '月报.pdf'), '').catch((thrown: unknown) => thrown);
  expect(systemFault(error)).toBe(
    `${join(folder, '月报.pdf')}：这里要写一个文件，可是已经有同名的文件夹。请换一个名字，再运行一次。`,
  );
});

it.each([
  ['ENOSPC', '磁盘满了'],
  ['EACCES', '没有权限'],
  ['EPERM', '关掉那个程序'],
  ['EROFS', '只能读'],
])('%s means %s', (code, words) => {
  const error = Object.assign(new Error(code), { code, path: '/r/2026-10.pdf.1234567890' });
  expect(systemFault(error)).toContain(words);
  expect(systemFault(error)).toContain('/r/2026-10.pdf：');
});

it('says nothing of faults that are no refusal of the system', () => {
  expect(systemFault(new Error('x'))).toBeUndefined();
  expect(systemFault(undefined)).toBeUndefined();
});
