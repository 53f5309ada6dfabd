import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { buildInto } from './buildInto.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function filesOf(dir: string): Promise<string[]> {
  const items = await readdir(dir, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

const decode = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

describe('the output', () => {
  it('of the sample is told nothing but the month that is short on purpose', () => {
    const told = inject('buildReport').match(/^.+ {2}(?:提醒|错误) {2}.+$/gm);
    expect(told).toHaveLength(3);
    for (const line of told!) expect(line).toMatch(/2026年9月应学习 \d 次/);
  });

  it('has no dead link, and no link to a place in a page that is not there', async () => {
    const dir = inject('siteDir');
    const pages = (await filesOf(dir)).filter((file) => file.endsWith('.html'));
    const html = new Map(pages.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
    const dead: string[] = [];
    for (const [file, text] of html) {
      for (const [, raw = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const href = decode(raw);
        if (/^(https?:|mailto:|tel:|data:)/.test(href) || href === '') continue;
        const [address = '', anchor = ''] = href.split('#');
        const path = decodeURI(address.split('?')[0]!);
        const target =
          path === '' ? file : path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
        const there = path === '' || (path.startsWith('/') && existsSync(join(dir, target)));
        if (!there) dead.push(`${file}: ${href}`);
        else if (
          anchor &&
          html.has(target) &&
          !html.get(target)!.includes(`id="${decodeURIComponent(anchor)}"`)
        ) {
          dead.push(`${file}: ${href}`);
        }
      }
    }
    expect([...new Set(dead)].slice(0, 20)).toEqual([]);
  });

  it('holds scripts that a phone of 2020 can parse', async () => {
    const dir = inject('siteDir');
    const newer = /\?\?|\|\|=|&&=|\?\.[\w$[(]|\(\?<[=!]/;
    const scripts = (await filesOf(dir)).filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    const found = scripts.map((file) => newer.exec(readFileSync(join(dir, file), 'utf8'))?.[0]);
    expect(found.filter((syntax) => syntax !== undefined)).toEqual([]);
  });

  it('names no other host that a page would load from', async () => {
    const dir = inject('siteDir');
    const foreign: string[] = [];
    for (const file of (await filesOf(dir)).filter((name) => name.endsWith('.html'))) {
      const text = readFileSync(join(dir, file), 'utf8');
      for (const [whole] of text.matchAll(
        /<(?:script|img|iframe|source|link rel="stylesheet")[^>]*(?:src|href)="https?:[^"]*"/g,
      )) {
        foreign.push(`${file}: ${whole}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  it('is the same to the byte when everything is built anew elsewhere', async () => {
    const work = await mkdtemp(join(tmpdir(), 'xuekan-again-'));
    const cacheDir = join(root, '.cache', `again-${process.pid}`);
    folders.push(work, cacheDir);
    await buildInto({ contentDir: join(root, 'content'), outDir: join(work, 'site'), cacheDir });
    const digest = async (dir: string) =>
      Object.fromEntries(
        (await filesOf(dir)).map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(dir, file)))
            .digest('hex'),
        ]),
      );
    expect(await digest(join(work, 'site'))).toEqual(await digest(inject('siteDir')));
  }, 240_000);
});
