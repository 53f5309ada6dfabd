import {
  assertFree,
  type EntryPlace,
  placeEntry,
  placePath,
  plannedKey,
} from '#editing/entry/placeEntry';
import { collectFiles, readSourceFile, siblingsOf } from '#editing/import/collectFiles';
import { type ImportedEntry, type ImportSettings, importFile } from '#editing/import/importFile';
import { Cancelled, Refusal } from '#editing/refusal';

export type ImportOutcome =
  | { source: string; entry: ImportedEntry; path: string }
  | { source: string; refused: string };

export interface ImportRun {
  outcomes: ImportOutcome[];
  skipped: string[];
}

export interface ImportTarget {
  contentDir: string;
  /** Read and report only. */
  dryRun: boolean;
}

/**
 * Imports files and folders one after another. A refused file does not stop the others. Throws a
 * Refusal only where the arguments themselves cannot be used.
 */
export async function importAll(
  paths: readonly string[],
  settings: ImportSettings,
  { contentDir, dryRun }: ImportTarget,
): Promise<ImportRun> {
  const { files, skipped } = collectFiles(paths);
  const outcomes: ImportOutcome[] = [];
  const planned = new Set<string>();
  for (const source of files) {
    try {
      const file = { path: source, bytes: readSourceFile(source), sibling: siblingsOf(source) };
      const entry = await importFile(file, settings);
      const { collection, folder, name } = entry;
      const place: EntryPlace = { contentDir, collection, folder, name, extension: '.md' };
      assertFree(place, planned);
      if (!dryRun) placeEntry(place, entry.text, entry.pictures);
      planned.add(plannedKey(place));
      outcomes.push({ source, entry, path: placePath(place) });
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      outcomes.push({ source, refused: refusalOf(source, error) });
    }
  }
  return { outcomes, skipped };
}

/** An editor never meets a stack trace, whatever a file holds. */
function refusalOf(source: string, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return `“${source}”读到一半出错，没有导入：请用 Word 打开，另存一份再试；还不行就把文件交给维护人员。`;
}
