import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameplate } from '#media/nameplate';

describe('the nameplate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nameplate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('draws every character in one path, wider than high', async () => {
    const drawn = (await nameplate('望村学习', folder))!;
    expect(drawn.width / drawn.height).toBeGreaterThan(3.5);
    expect(drawn.path).toMatch(/^m[-\d .mlcqz]+$/);
    expect(drawn.path).not.toMatch(/NaN|Infinity/);
  });

  it('gives the same drawing from the cache', async () => {
    expect(await nameplate('望村学习', folder)).toEqual(await nameplate('望村学习', folder));
  });

  it('draws nothing where the font lacks a character, so that the name is set as text', async () => {
    expect(await nameplate('望村\u{3fff0}', folder)).toBeUndefined();
  });
});
