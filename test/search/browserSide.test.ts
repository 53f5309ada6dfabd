import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const search = join(import.meta.dirname, '../../src/search');

/** What the modules of a folder import from outside it. */
function importsOf(folder: string): string[] {
  return readdirSync(join(search, folder)).flatMap((file) => {
    const code = readFileSync(join(search, folder, file), 'utf8');
    return [...code.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
  });
}

describe('the query side runs in a page', () => {
  it.each(['query', 'format'])(
    '%s needs nothing of Node and nothing of the building side',
    (folder) => {
      const allowed = /^(fflate|#search\/(query|format)\/.+|#text\/(fold|excerpt|pairs))$/;
      expect(importsOf(folder).filter((each) => !allowed.test(each))).toEqual([]);
    },
  );
});
