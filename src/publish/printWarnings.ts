import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { compareProblems, type Problem } from '#domain/problem';
import type { Workspace } from '#publish/workspace';

type Kept = Pick<Workspace, 'cacheDir'>;

const folderOf = ({ cacheDir }: Kept) => join(cacheDir, 'print-warnings');

/**
 * Keeps what printing a file had to say of its texts, under the file's cache key: a later build
 * that takes the file as it is says it again.
 */
export async function keepPrintWarnings(
  workspace: Kept,
  key: string,
  warnings: readonly Problem[],
): Promise<void> {
  const folder = folderOf(workspace);
  const file = join(folder, `${key}.json`);
  if (warnings.length === 0) return rm(file, { force: true });
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(file, JSON.stringify(warnings), { fsync: false });
}

/**
 * What printing has to say of the files with these keys: each once, though an issue has several
 * editions, in the order in which an editor works through them. What was kept of files that are
 * no longer made goes.
 */
export async function printWarnings(
  workspace: Kept,
  keys: ReadonlySet<string>,
): Promise<Problem[]> {
  const folder = folderOf(workspace);
  const found = new Map<string, Problem>();
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if (!keys.has(basename(name, '.json'))) await rm(file, { force: true });
    else
      for (const problem of JSON.parse(await readFile(file, 'utf8')) as Problem[])
        found.set(JSON.stringify(problem), problem);
  }
  return [...found.values()].sort(compareProblems);
}
