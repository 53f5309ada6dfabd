import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePictures } from '#publish/pictures';

let contentDir = '';
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'xuekan-pictures-'));
  const draw = (name: string, side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#a3201a' } })
      .png()
      .toFile(join(contentDir, name));
  await Promise.all([draw('a-large.png', 2400), draw('b-small.png', 8), draw('c-small.png', 8)]);
});
afterAll(() => rm(contentDir, { recursive: true, force: true }));

it('come in the order in which they were named, however long each takes: pages are kept by a hash over them', async () => {
  const paths = ['a-large.png', 'missing.png', 'b-small.png', 'c-small.png'];
  const mediaDir = join(contentDir, 'media');
  const { made, unreadable } = await makePictures(paths, { contentDir, mediaDir });
  expect([...made.keys()]).toEqual(['a-large.png', 'b-small.png', 'c-small.png']);
  expect(unreadable).toEqual(['missing.png']);
});
