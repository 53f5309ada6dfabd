import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#catalog/decodeText';
import { readSource } from '#catalog/sourceFile';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import type { CollectionName } from '#domain/collections';
import type { PrintContext } from '#print/printContext';
import type { Workspace } from '#publish/workspace';

/** Where printing reads and keeps, for a run's workspace. */
export function printContext({
  contentDir,
  contentName,
  mediaDir,
}: Pick<Workspace, 'contentDir' | 'contentName' | 'mediaDir'>): PrintContext {
  return {
    contentDir,
    contentName,
    cacheDir: mediaDir,
    async readBody(path) {
      const { text = '' } = decodeText(await readFile(join(contentDir, path)));
      const { body, bodyLine } = splitFrontMatter(text);
      return { text: body, line: bodyLine };
    },
    pictureField(path, field) {
      const collection = path.slice(0, path.indexOf('/')) as CollectionName;
      const { fields } = readSource(path, collection, readFileSync(join(contentDir, path)));
      return fields?.valuePlace([field, 'src']) ?? { line: 1, column: 1 };
    },
  };
}
