import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { importCommand } from '#editing/command/importCommand';
import { answer } from '#search/query/answer';
import { openIndex } from '#search/query/fetchedIndex';
import { docx, head, ps } from '../editing/documents.ts';
import { workplace } from '../editing/workplace.ts';
import { buildInto } from './buildInto.ts';

const root = join(import.meta.dirname, '../..');

it('a Word file is imported, built, found by a sentence of it, and told of where it will not print', async () => {
  const place = workplace();
  const cacheDir = join(root, '.cache', `import-${process.pid}`);
  onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
  const file = place.write(
    '心得.docx',
    await docx([...head(), ...ps('　　停电要挂牌，谁挂的牌谁来摘。', '　　记住了😀。')]),
  );
  expect(await importCommand([file, '--set', 'topics=用电'], place)).toBe(0);
  expect(place.printed.err).toBe('');

  const outDir = join(place.folder, 'site');
  const build = () => buildInto({ contentDir: place.contentDir, outDir, cacheDir });
  const unprintable = /学习体会\.md:\d+:1 {2}提醒 {2}“😀”（U\+1F600）/;
  expect((await build()).stderr).toMatch(unprintable);
  const index = await openIndex((path) => readFile(join(outDir, 'search-index', path)));
  const { hits } = await answer(index, {
    text: '谁挂的牌谁来摘',
    filters: {},
    order: 'relevance',
    shown: 10,
  });
  expect(hits.map(({ url }) => decodeURI(url))).toEqual([
    expect.stringContaining('/experiences/2026/学习体会/'),
  ]);

  // The second build takes the printed files as they are, and still says so.
  expect((await build()).stderr).toMatch(unprintable);
});
