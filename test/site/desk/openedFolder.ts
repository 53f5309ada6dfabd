import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const folderName = 'content';

/** Files below a folder, as `/`-separated paths. */
export async function filesBelow(dir: string): Promise<string[]> {
  const items = await readdir(dir, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * Gives a page a content folder of its own: the browser's private disk stands for the picked
 * folder, since no test can click in the system's own window.
 *
 * @param page on any page of the editor's address
 */
export async function seedFolder(page: Page, contentDir: string): Promise<void> {
  const files: [path: string, base64: string][] = [];
  for (const path of await filesBelow(contentDir))
    files.push([path, (await readFile(join(contentDir, path))).toString('base64')]);
  await page.evaluate(
    async ({ files, folderName }) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, {
        create: true,
      });
      for (const [path, base64] of files) {
        const names = path.split('/');
        const file = names.pop()!;
        let folder = root;
        for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
        const writable = await (
          await folder.getFileHandle(file, { create: true })
        ).createWritable();
        await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
        await writable.close();
      }
    },
    { files, folderName },
  );
}

/** Lets the page's own picker return that folder at once. */
export const pickSeededFolder = (page: Page): Promise<void> =>
  page.addInitScript((name) => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    });
  }, folderName) as unknown as Promise<void>;

/** Writes what the page's folder holds now to the disk. */
export async function takeFolder(page: Page, outDir: string): Promise<void> {
  const files = await page.evaluate(async (name) => {
    const taken: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, before: string) => {
      for await (const [child, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${before}${child}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          const reader = new FileReader();
          const read = new Promise((resolve) => reader.addEventListener('load', resolve));
          reader.readAsDataURL(file);
          await read;
          taken.push([before + child, String(reader.result).split(',')[1] ?? '']);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return taken;
  }, folderName);
  for (const [path, base64] of files) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), Buffer.from(base64, 'base64'));
  }
}
