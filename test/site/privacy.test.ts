import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf, tight } from '../print/readPdf.ts';
import { buildInto } from './buildInto.ts';

const root = join(import.meta.dirname, '../..');
const pictures = new Set(['.webp', '.png', '.ico', '.woff2']);
let work = '';
let cacheDir = '';
/** Words of every file of the output, whatever it is packed in, by path. */
const outputs = new Map<string, string>();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-privacy-'));
  cacheDir = join(root, '.cache', `privacy-${process.pid}`);
  const contentDir = join(root, 'test/fixtures/learning-scenario');
  await buildInto({ contentDir, outDir: join(work, 'site'), cacheDir, today: '2026-06-30' });
  for (const path of await readdir(join(work, 'site'), { recursive: true })) {
    if (extname(path) === '' || pictures.has(extname(path))) continue;
    outputs.set(path, await wordsOf(path, await readFile(join(work, 'site', path))));
  }
}, 240_000);
afterAll(() =>
  Promise.all([work, cacheDir].map((folder) => rm(folder, { recursive: true, force: true }))),
);

async function wordsOf(path: string, bytes: Buffer): Promise<string> {
  if (path.endsWith('.bin')) return inflateRawSync(bytes).toString('utf8');
  if (path.endsWith('.pdf')) {
    const { pages, info, xmp } = await readPdf(bytes);
    return tight(`${pages.join('')}${JSON.stringify(info)}${xmp}`);
  }
  if (path.endsWith('.epub')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
  }
  return bytes.toString('utf8');
}

const naming = (words: string) =>
  [...outputs].filter(([, text]) => text.includes(words)).map(([path]) => path);

it('has made files of every sort that could name a person', () => {
  const sorts = new Set([...outputs.keys()].map((path) => extname(path)));
  for (const sort of ['.html', '.pdf', '.epub', '.csv', '.ics', '.json', '.xml', '.bin']) {
    expect(sorts).toContain(sort);
  }
  // The scan sees what it looks through: who may be named is found in each of them.
  for (const sort of ['.html', '.pdf', '.epub', '.bin', '.xml']) {
    expect(naming('王三秋').some((path) => path.endsWith(sort))).toBe(true);
  }
});

it('names the hidden in no file, though they came to sessions', () => {
  expect(naming('孙四海')).toEqual([]);
  expect(naming('/people/sun/')).toEqual([]);
});

it('tells of a person without consent only what they wrote', () => {
  const [, page = ''] =
    /<main[^>]*>(.*)<\/main>/s.exec(outputs.get(join('people', 'wang', 'index.html'))!) ?? [];
  expect(page).toContain('门口挂了一块牌');
  for (const words of ['参加学习', '补课', '请假', '甲支部四月第一次学习', '积分'])
    expect(page).not.toContain(words);
  expect(
    naming('王三秋').filter((path) => /ledger|\.csv$|\.ics$|people.wang\.pdf$/.test(path)),
  ).toEqual([]);
});

it('shows points of no person where the publication shows branches only', () => {
  const ledger = outputs.get(join('ledger', '2026-Q2', 'index.html'))!;
  expect(ledger).toContain('甲支部');
  for (const name of ['张一鸣', '周五常']) expect(ledger).not.toContain(`>${name}<`);
});
