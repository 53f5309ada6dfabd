import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentFolder } from '#catalog/contentFolder';
import { entryOf } from '#catalog/entry';
import { readSource, type SourceFile } from '#catalog/sourceFile';
import { applyEdits } from '#checks/applyEdits';
import { checkFolder } from '#checks/checkContent';
import { CheckedFile } from '#checks/checkedFile';
import { collections, isCollection } from '#domain/collections';
import { soundContent } from './contentFixture.ts';

const sampleDir = join(import.meta.dirname, '../../content');

/** One file of each kind and size, and the fixtures: what editors start from. */
async function samplesOf(dir: string): Promise<{ path: string; text: string }[]> {
  const paths = (await readdir(dir, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const samples = ['publication.yaml', ...Object.keys(collections)].flatMap((start) =>
    paths
      .filter((path) => path.startsWith(start) && /\.(?:md|mdx|yaml)$/.test(path))
      .slice(0, 2)
      .map((path) => ({ path, text: readFileSync(join(dir, path), 'utf8') })),
  );
  return [
    ...samples,
    ...Object.entries(soundContent).map(([path, text]) => ({ path, text: String(text) })),
  ];
}

const collectionOf = (path: string) => {
  const name = path.split('/')[0]!;
  return isCollection(name) ? name : 'publication';
};
const sourceOf = (path: string, bytes: Uint8Array) => readSource(path, collectionOf(path), bytes);
const encoder = new TextEncoder();
const sound = Object.entries(soundContent).map(([path, text]) =>
  sourceOf(path, encoder.encode(String(text))),
);

const folderWith = (source: SourceFile): ContentFolder => ({
  dir: 'no-such-folder',
  sources: [...sound.filter(({ path }) => path !== source.path), source],
  listing: { entries: [], others: [], unknownFolders: [], looseFiles: [] },
});

/** Checks the sound publication with one file in it, and holds what must be true of every answer. */
async function answersFor(path: string, bytes: Uint8Array) {
  const source = sourceOf(path, bytes);
  const { problems, linked } = await checkFolder(folderWith(source));
  const lines = (source.text ?? '').split(/\r\n?|\n/);
  for (const { file, line, column, message, fix } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/undefined|\[object|NaN|Error:|\n\s+at /);
    if (!file.endsWith(path)) continue;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    if (fix) {
      expect(0 <= fix.start && fix.start <= fix.end && fix.end <= source.text!.length).toBe(true);
    }
  }
  const own = problems.filter(({ file }) => file.endsWith(path));
  const { draft } = new CheckedFile(source);
  const serious = own.filter(({ severity }) => draft || severity === 'error');
  // What would be left out of the site, or lead nowhere in it, is told.
  const isEntry = collectionOf(path) === 'publication' || entryOf(source) !== undefined;
  if (!isEntry) expect(serious).not.toEqual([]);
  if (linked.unresolved.some(({ entry }) => entry.path === path)) expect(serious).not.toEqual([]);
  return { source, problems: own };
}

const samples = await samplesOf(sampleDir);
const texts = new Map(samples.map(({ path, text }) => [path, text]));
const sample = fc.constantFrom(...texts.keys());
const piece = fc.oneof(
  fc.constantFrom(
    ':',
    '：',
    ': ',
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
    ',',
    '，',
    '、',
    '#',
    ' #',
    '##',
    '-',
    '- ',
    '---\n',
    '———\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '　',
    '  ',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '|',
    '|--|\n',
    '>',
    '&a ',
    '*a',
    '!',
    '!x ',
    '%',
    '@',
    '?',
    '~',
    '<<: ',
    '\u2028',
    '\u200b',
    '\uFFFD',
    '\u{1F600}',
    '[^1]',
    '![](',
    '](/x/)',
    '主持人：',
    '**甲：**',
    '2026年13月40日',
    '10月16日星期二',
    '110105194912310021',
    '13800138000',
    'title: 又一个\n',
    '日期：',
    'null',
    'true',
    '0x1F',
    '1e999',
    '.nan',
    '__proto__: 1\n',
    'constructor',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(30),
  insert: piece,
});

const mutated = fc
  .tuple(sample, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([path, changes]) => {
    let result = texts.get(path)!;
    for (const { at, remove, insert } of changes) {
      // Most slips are made among the fields, at the beginning.
      const place = Math.floor(at * at * result.length);
      result = result.slice(0, place) + insert + result.slice(place + remove);
    }
    return { path, text: result };
  });

describe('whatever a file holds, check answers in words and inside the file', () => {
  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.uint8Array({ maxLength: 300 }), async (path, bytes) => {
        await answersFor(path, bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('random text between fences', async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.array(piece, { maxLength: 40 }), async (path, pieces) => {
        await answersFor(
          path,
          encoder.encode(`---\n${pieces.join('')}\n---\n${pieces.reverse().join('')}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('samples with slips, and their fixes come to an end', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ path, text }) => {
        let current = text;
        for (let round = 0; round < 8; round++) {
          const { source, problems } = await answersFor(path, encoder.encode(current));
          const edits = problems.flatMap(({ fix }) => fix ?? []);
          if (edits.length === 0) return;
          const mended = applyEdits(source.text!, edits);
          expect(mended).not.toBe(source.text);
          current = mended;
        }
        expect.fail(`fixes never end: ${JSON.stringify(current.slice(0, 400))}`);
      }),
      { numRuns: 500 },
    );
  });
});
