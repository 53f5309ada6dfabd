import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import pMap from 'p-map';
import { UsageError } from '#domain/usageError';
import { writeWhole } from '#publish/writeWhole';

/** Lists what the last run wrote; it marks a folder as ours. */
export const outputManifest = '.xuekan-files.json';

/** An output folder that holds files which no run of ours wrote. */
export class ForeignOutputError extends UsageError {}

/**
 * Brings the finished site into the output folder: only changed files are written, files of
 * earlier runs that are no longer made are removed, files of others are never touched. Until the
 * site is finished nothing of this happens, so a failed build leaves the old output as it was.
 */
export async function replaceOutput(
  siteDir: string,
  outDir: string,
): Promise<{ written: number; removed: number }> {
  const made = (await listFiles(siteDir)).filter((file) => file !== outputManifest);
  const previous = await readManifest(outDir);
  if (!previous) await refuseForeign(outDir, new Set(made));

  const changed = await pMap(made, (file) => bring(siteDir, outDir, file), { concurrency: 64 });
  const now = new Set(made);
  const gone = (previous ?? []).filter((file) => !now.has(file));
  for (const file of gone) await removeFile(outDir, file);
  await writeWhole(join(outDir, outputManifest), `${JSON.stringify(made, undefined, 0)}\n`);
  return { written: changed.filter(Boolean).length, removed: gone.length };
}

async function bring(siteDir: string, outDir: string, file: string): Promise<boolean> {
  const [from, to] = [join(siteDir, file), join(outDir, file)];
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (target?.isFile() && target.size === source.size) {
    const [a, b] = await Promise.all([readFile(from), readFile(to)]);
    if (a.equals(b)) return false;
  }
  await mkdir(dirname(to), { recursive: true });
  const part = `${to}.part`;
  await copyFile(from, part);
  await rename(part, to);
  return true;
}

async function readManifest(outDir: string): Promise<string[] | undefined> {
  try {
    return JSON.parse(await readFile(join(outDir, outputManifest), 'utf8')) as string[];
  } catch {
    return undefined;
  }
}

/** A first run into a folder that is not empty would mix the site with somebody's files. */
async function refuseForeign(outDir: string, made: ReadonlySet<string>): Promise<void> {
  const present = await listFiles(outDir).catch(() => []);
  const overwritten = present.filter((file) => made.has(file));
  if (overwritten.length > 0) {
    throw new ForeignOutputError(
      `输出文件夹 ${outDir} 里已有别的文件（如 ${overwritten[0]}），为免覆盖没有写入。请换一个空文件夹，或先把它清空。`,
    );
  }
}

async function removeFile(outDir: string, file: string): Promise<void> {
  await rm(join(outDir, file), { force: true });
  // Folders that this empties go too; one that still holds something ends the walk.
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (
      !(await rmdir(join(outDir, folder)).then(
        () => true,
        () => false,
      ))
    )
      break;
  }
}

async function listFiles(dir: string): Promise<string[]> {
  const items = await readdir(dir, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}
