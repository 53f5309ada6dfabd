import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '#domain/problem';
import { keepPrintWarnings, printWarnings } from '#publish/printWarnings';

let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'xuekan-warnings-'));
});
afterEach(() => rm(cacheDir, { recursive: true, force: true }));

const warning = (file: string, line: number): Problem => ({
  file,
  line,
  column: 1,
  severity: 'warning',
  rule: 'image-resolution',
  message: '会发虚',
});
const [a, b] = [warning('content/a.md', 9), warning('content/b.md', 7)];
const told = (...keys: string[]) => printWarnings({ cacheDir }, new Set(keys));

it('tells each fault once, though several editions show it, in the order of files', async () => {
  await keepPrintWarnings({ cacheDir }, 'press', [b]);
  await keepPrintWarnings({ cacheDir }, 'reading', [b, a]);
  expect(await told('press', 'reading')).toEqual([a, b]);
});

it('tells again what was kept of a file that is taken as it is', async () => {
  await keepPrintWarnings({ cacheDir }, 'reading', [a]);
  expect(await told('reading')).toEqual([a]);
  expect(await told('reading')).toEqual([a]);
});

it('tells nothing of files that are no longer made, and keeps nothing of them', async () => {
  await keepPrintWarnings({ cacheDir }, 'before', [a]);
  expect(await told('after')).toEqual([]);
  expect(await readdir(join(cacheDir, 'print-warnings'))).toEqual([]);
});

it('tells nothing of what was mended', async () => {
  await keepPrintWarnings({ cacheDir }, 'reading', [a]);
  await keepPrintWarnings({ cacheDir }, 'reading', []);
  expect(await told('reading')).toEqual([]);
});

it('tells nothing where nothing was ever printed', async () => {
  expect(await told('reading')).toEqual([]);
});
