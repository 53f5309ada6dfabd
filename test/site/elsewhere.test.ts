import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cacheDir = join(root, '.cache', `elsewhere-${process.pid}`);
let work = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-elsewhere-'));
  await mkdir(join(work, 'texts', 'pages'), { recursive: true });
  await writeFile(
    join(work, 'texts', 'publication.yaml'),
    'name: 望村学习\norganization: 望村社区\nsite: https://wangcun.example.org\nlocale: zh-CN\n',
  );
  await writeFile(join(work, 'texts', 'pages', 'about.md'), '---\ntitle: 关于\n---\n别处写的。\n');
});
afterAll(() =>
  Promise.all([work, cacheDir].map((folder) => rm(folder, { recursive: true, force: true }))),
);

it('builds from another working directory, where relative paths start', {
  timeout: 120_000,
}, async () => {
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'run.mjs'), 'build'], {
    cwd: work,
    env: { ...process.env, CONTENT_DIR: 'texts', OUT_DIR: '网 站', CACHE_DIR: cacheDir },
  });
  const page = await readFile(join(work, '网 站', 'pages', 'about', 'index.html'), 'utf8');
  expect(page).toContain('别处写的。');
});

it('names no day and no year before anything was written', async () => {
  const site = join(work, '网 站');
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  const named: string[] = [];
  for (const file of files) {
    const html = await readFile(join(site, file), 'utf8');
    const words = html.replace(/<[^>]*>/g, ' ');
    if (/\d{4}年|\d+月\d+日|农历/.test(words)) named.push(file);
  }
  expect(files.length).toBeGreaterThan(10);
  expect(named).toEqual([]);
});
