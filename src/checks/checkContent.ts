import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { type ContentFolder, readContentFolder, unreadableFolder } from '#catalog/contentFolder';
import type { Linked } from '#catalog/link';
import { type CheckContext, checkContext } from '#checks/checkContext';
import type { Finding } from '#checks/checkedFile';
import { fileRules, folderRules } from '#checks/rules';
import type { Day } from '#domain/day';
import { compareProblems, type Problem } from '#domain/problem';

export interface CheckOptions {
  /** An absolute or a relative path; it begins the `file` of every problem. */
  contentDir: string;
  today?: Day | undefined;
}

export interface CheckResult {
  /** In the order of files and places; empty where all is well. */
  problems: Problem[];
  /** Files that may not be handed on: those with errors, a draft's included. As problems name them. */
  faulty: ReadonlySet<string>;
  folder: ContentFolder;
  /** The publication as readers see it: without drafts and without entries that have errors. */
  linked: Linked;
}

/**
 * Reads a content folder and tells all that is wrong with it, at once. Nothing is printed and
 * nothing is written; whatever the files hold, it does not throw.
 */
export async function checkContent({ contentDir, today }: CheckOptions): Promise<CheckResult> {
  const unreadable = await folderFinding(contentDir);
  if (!unreadable) return checkFolder(await readContentFolder(contentDir), today);
  const context = checkContext(emptyFolder(contentDir), today);
  return result([unreadable], context);
}

/** The same for a folder that has been read already. */
export async function checkFolder(folder: ContentFolder, today?: Day): Promise<CheckResult> {
  const context = checkContext(folder, today);
  return result(await runRules(context), context);
}

function result(
  findings: readonly Finding[],
  { folder, files, linked }: CheckContext,
): CheckResult {
  const drafts = new Set(files.filter(({ draft }) => draft).map(({ path }) => path));
  const faulty = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => fileOf(folder.dir, path));
  const problems = findings
    .map(
      ({ path, ...fault }): Problem => ({
        file: fileOf(folder.dir, path),
        ...fault,
        severity: drafts.has(path) ? 'warning' : fault.severity,
      }),
    )
    .sort(compareProblems);
  return { problems, faulty: new Set(faulty), folder, linked };
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** The content folder joined with a path below it, with `/` between on every system. */
export const fileOf = (contentDir: string, path: string): string =>
  posix.join(contentDir.replaceAll('\\', '/'), path);

async function runRules(context: CheckContext): Promise<Finding[]> {
  const ofFolder = await Promise.all(folderRules.map((rule) => rule(context)));
  const ofFiles = context.files.flatMap((file) => fileRules.map((rule) => rule(file, context)));
  return [...ofFolder, ...ofFiles].flatMap((findings) => [...findings]);
}

async function folderFinding(contentDir: string): Promise<Finding | undefined> {
  try {
    await readdir(contentDir);
    return undefined;
  } catch {
    return {
      path: '',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'content-folder',
      message: unreadableFolder(contentDir).message,
    };
  }
}

const emptyFolder = (dir: string): ContentFolder => ({
  dir,
  sources: [],
  listing: { entries: [], others: [], unknownFolders: [], looseFiles: [] },
});
