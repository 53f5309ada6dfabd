import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import { readSource, type SourceFile } from '#catalog/sourceFile';
import { applyEdits } from '#checks/applyEdits';
import { type CheckOptions, type CheckResult, checkContent, fileOf } from '#checks/checkContent';
import type { TextEdit } from '#domain/problem';

/** A file that was mended. */
export interface FixedFile {
  /** As problems name it. */
  file: string;
  before: string;
  after: string;
}

export interface FixResult extends CheckResult {
  fixed: FixedFile[];
}

/** Some slips hide others, as a wrong fence hides all fields; nothing needs more rounds than this. */
const rounds = 6;

/**
 * Mends what has one right answer and checks again until nothing is left to mend. Only the faulty
 * characters change: byte order mark, line endings and all else stay. A file is replaced whole or
 * not at all.
 */
export async function fixContent(options: CheckOptions): Promise<FixResult> {
  const fixed = new Map<string, FixedFile>();
  let result = await checkContent(options);
  for (let round = 0; round < rounds; round++) {
    const mended = await fixOnce(options.contentDir, result);
    if (mended.length === 0) break;
    for (const { file, before, after } of mended) {
      fixed.set(file, { file, before: fixed.get(file)?.before ?? before, after });
    }
    result = await checkContent(options);
  }
  return { ...result, fixed: [...fixed.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

async function fixOnce(
  contentDir: string,
  { problems, folder }: CheckResult,
): Promise<FixedFile[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, fix } of problems) {
    if (fix) edits.set(file, [...(edits.get(file) ?? []), fix]);
  }
  const mended: FixedFile[] = [];
  for (const source of folder.sources) {
    const file = fileOf(contentDir, source.path);
    const before = source.text;
    const after = before === undefined ? undefined : applyEdits(before, edits.get(file) ?? []);
    if (before === undefined || after === undefined || after === before) continue;
    if (await replaceText(join(contentDir, source.path), source, after))
      mended.push({ file, before, after });
  }
  return mended;
}

/** False where somebody has changed the file since it was read: their text comes first. */
async function replaceText(path: string, source: SourceFile, text: string): Promise<boolean> {
  const target = await realpath(path);
  const now = readSource(source.path, source.collection, await readFile(target));
  if (now.digest !== source.digest) return false;
  await writeFileAtomic(target, (source.encoding === 'utf-8-bom' ? '\uFEFF' : '') + text);
  return true;
}

/** What was mended, as a unified diff. */
export const unifiedDiff = (fixed: readonly FixedFile[]): string =>
  fixed
    .map(({ file, before, after }) =>
      createTwoFilesPatch(file, file, before, after, '改前', '改后', {
        context: 1,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('\n');
