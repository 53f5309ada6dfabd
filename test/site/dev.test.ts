import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../print/readPdf.ts';

const root = join(import.meta.dirname, '../..');
const cacheDir = join(root, '.cache', `dev-${process.pid}`);
const article = 'experiences/2026/xd-24';
let work = '';
let preview: ChildProcess;
let url = '';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Resolves when the preview says that it is open. */
const opened = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => String(data).includes('预览已打开') && resolve());
    child.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)));
  });

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-dev-'));
  await cp(join(root, 'content'), join(work, 'content'), { recursive: true });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  // Astro serves no preview where it finds itself in a test.
  const { VITEST: _, ...env } = process.env;
  preview = spawn(
    process.execPath,
    [join(root, 'scripts', 'run.mjs'), 'dev', '--port', String(port)],
    {
      env: { ...env, CONTENT_DIR: join(work, 'content'), CACHE_DIR: cacheDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await opened(preview);
}, 120_000);
afterAll(async () => {
  preview.removeAllListeners('exit');
  preview.kill();
  for (const folder of [work, cacheDir]) await rm(folder, { recursive: true, force: true });
});

const pdfText = async (path: string) =>
  (await readPdf(new Uint8Array(await (await fetch(url + path)).arrayBuffer()))).text;

describe('the preview', () => {
  it.each([
    [`/${article}/`, 'text/html'],
    [`/${article}.pdf`, 'application/pdf'],
    ['/bulletins/2026-10/reading.pdf', 'application/pdf'],
    ['/bulletins/2026-10/issue.epub', 'application/epub+zip'],
    ['/branches/jidian/', 'text/html'],
    ['/branches/jidian/calendar.ics', 'text/calendar'],
    ['/branches/jidian/2026-records.csv', 'text/csv'],
    ['/calendar.ics', 'text/calendar'],
  ])('has %s', { timeout: 60_000 }, async (path, type) => {
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(type),
    ]);
  });

  it('sets the article that is being edited as its file says now', {
    timeout: 60_000,
  }, async () => {
    const file = join(work, 'content', `${article}.md`);
    const before = await readFile(file, 'utf8');
    expect(await pdfText(`/${article}.pdf`)).not.toContain('刚刚改过');
    await writeFile(file, before.replace(/^title: .*$/m, 'title: 刚刚改过的题目'));
    await expect.poll(() => pdfText(`/${article}.pdf`), { timeout: 30_000 }).toContain('刚刚改过');
  });
});
