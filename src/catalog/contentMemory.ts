import { type ContentFolder, readContentFolder } from '#catalog/contentFolder';

interface Memory {
  dir?: string;
  folder?: Promise<ContentFolder> | undefined;
  /** The reading among them that has yet to begin. */
  waiting?: Promise<ContentFolder> | undefined;
  /** Settles, always well, when the reading before has ended. */
  ended?: Promise<void>;
}

const shared = globalThis as { [key: symbol]: Memory | undefined };
const place = Symbol.for('xuekan.contentMemory');
shared[place] ??= {};
const memory = shared[place];

/**
 * The content folder, read once in a process however many modules ask: the check before a build,
 * the loaders and the pages run in bundles of their own, so the memory hangs on the global object.
 *
 * Readings never overlap: when many files change at once, readings of the whole folder side by
 * side would run out of file handles. One that failed is not remembered.
 */
export function rememberedContent(contentDir: string): Promise<ContentFolder> {
  if (memory.dir === contentDir && memory.folder) return memory.folder;
  const folder = Promise.resolve(memory.ended).then(() => {
    if (memory.waiting === folder) memory.waiting = undefined;
    return readContentFolder(contentDir);
  });
  memory.dir = contentDir;
  memory.folder = folder;
  memory.waiting = folder;
  memory.ended = folder.then(
    () => undefined,
    () => {
      if (memory.folder === folder) memory.folder = undefined;
    },
  );
  return folder;
}

/** Keeps a folder that has just been read, so that nobody after its reader reads it again. */
export function rememberContent(contentDir: string, folder: ContentFolder): void {
  memory.dir = contentDir;
  memory.folder = Promise.resolve(folder);
}

/** The next question reads the folder again, unless a reading is to begin that sees every change. */
export function forgetContent(): void {
  if (memory.folder !== memory.waiting) memory.folder = undefined;
}
