import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '#domain/usageError';
import { isWithin } from '#publish/isWithin';
import { workspaceOf } from '#publish/workspace';

const root = join(import.meta.dirname, '../..');
const place = (content: string, out: string) =>
  workspaceOf({ CONTENT_DIR: join(root, content), OUT_DIR: join(root, out) });

describe('the site gets a folder of its own', () => {
  it.each([
    ['the project', 'content', '.'],
    ['a folder that holds the project', 'content', '..'],
    ['the sources', 'content', 'src'],
    ['a folder in the tests', 'content', 'test/site/out'],
    ['the content', 'elsewhere', 'elsewhere'],
    ['a folder in the content', 'elsewhere', 'elsewhere/site'],
    ['a folder that holds the content', '../office/content', '../office'],
  ])('not %s', (_, content, out) => {
    expect(() => place(content, out)).toThrow(UsageError);
    expect(() => place(content, out)).toThrow('OUT_DIR');
  });

  it.each([
    ['dist', 'content', 'dist'],
    ['one beside the content', '../office/content', '../office/site'],
    ['one whose name begins like the content', 'content', 'content-site'],
    ['one in the cache', 'content', '.cache/site'],
  ])('%s', (_, content, out) => {
    expect(place(content, out).outDir).toBe(join(root, out));
  });
});

it('asks for the day as it is to be written', () => {
  expect(() => workspaceOf({ TODAY: '2026-99-01' })).toThrow('2026-10-31');
});

it.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
])('%s lies in %s: %s', (path, folder, within) => expect(isWithin(path, folder)).toBe(within));
