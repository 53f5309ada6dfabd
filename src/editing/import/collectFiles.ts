import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ReadSibling } from '#editing/import/readSource';
import { extensionOf } from '#editing/import/sourceFormat';
import { Refusal } from '#editing/refusal';

export interface CollectedFiles {
  files: string[];
  /** In a folder: what is no document of its own, such as pictures and Word's lock files. */
  skipped: string[];
}

const largest = 200 * 1024 * 1024;
const pictureExtensions = new Set([
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'bmp',
  'tif',
  'tiff',
  'svg',
  'ico',
  'css',
  'js',
]);
/** Word's lock files, hidden files and what Windows and macOS leave in folders. */
const litter = /^(~\$|\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * The files that the given paths mean: themselves, or all below a folder in the order of their
 * names. Throws a Refusal for a path that does not exist and a folder without a document.
 */
export function collectFiles(paths: readonly string[]): CollectedFiles {
  const collected: CollectedFiles = { files: [], skipped: [] };
  for (const path of paths) {
    if (!existsSync(path))
      throw new Refusal(`找不到“${path}”：请核对文件名和路径，路径里有空格时加上引号。`);
    if (!statSync(path).isDirectory()) {
      collected.files.push(path);
      continue;
    }
    const before = collected.files.length;
    walk(path, collected);
    if (collected.files.length === before)
      throw new Refusal(`文件夹“${path}”里没有可以导入的文件。`);
  }
  return collected;
}

function walk(folder: string, collected: CollectedFiles): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (litter.test(entry.name)) continue;
    if (entry.isDirectory()) walk(path, collected);
    else if (!entry.isFile()) continue;
    else if (pictureExtensions.has(extensionOf(entry.name))) collected.skipped.push(path);
    else collected.files.push(path);
  }
}

/** A file's bytes. Throws a Refusal for one that cannot be read or is absurdly large. */
export function readSourceFile(path: string): Uint8Array {
  try {
    if (statSync(path).size > largest) {
      throw new Refusal(
        `“${path}”超过 ${largest / 1024 / 1024} MB，不导入：请压缩里面的图片再试。`,
      );
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`“${path}”读不出来：请关掉正在用它的程序，或检查它的权限。`);
  }
}

/** Reads pictures beside a file, never from outside its folder. */
export function siblingsOf(path: string): ReadSibling {
  const folder = resolve(dirname(path));
  return (name) => {
    const target = resolve(folder, name);
    const inside = relative(folder, target);
    if (inside.startsWith('..') || resolve(inside) === inside) return undefined;
    try {
      return new Uint8Array(readFileSync(target));
    } catch {
      return undefined;
    }
  };
}
