import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetContent, rememberedContent } from '#catalog/contentMemory';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xuekan-memory-'));
  await writeFile(join(dir, 'publication.yaml'), 'name: 旧\n');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('reads the folder once for all who ask, and again after a change', async () => {
  const first = await rememberedContent(dir);
  expect(await rememberedContent(dir)).toBe(first);
  await writeFile(join(dir, 'publication.yaml'), 'name: 新\n');
  forgetContent();
  const second = await rememberedContent(dir);
  expect(second).not.toBe(first);
  expect(second.sources[0]?.digest).not.toBe(first.sources[0]?.digest);
});

it('reads once more, not once for each, when many files change during a reading', async () => {
  forgetContent();
  const running = rememberedContent(dir);
  await Promise.resolve();
  await Promise.resolve();
  const asked = Array.from({ length: 50 }, () => {
    forgetContent();
    return rememberedContent(dir);
  });
  const found = new Set([await running, ...(await Promise.all(asked))]);
  expect(found.size).toBe(2);
});

it('forgets a reading that failed', async () => {
  const later = join(dir, 'later');
  await expect(rememberedContent(later)).rejects.toThrow('打不开内容文件夹');
  await mkdir(later);
  await expect(rememberedContent(later)).resolves.toMatchObject({ dir: later });
});
