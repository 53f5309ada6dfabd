import { type ContentFolder, readContentFolder } from '#catalog/contentFolder';

const memory: { dir?: string; folder?: Promise<ContentFolder> } = ((
  globalThis as { [key: symbol]: unknown }
)[Symbol.for('xuekan.contentMemory')] ??= {}) as never;

/**
 * The content folder, read once in a process however many modules ask: the check before a build,
 * the loaders and the pages run in bundles of their own, so the memory hangs on the global object.
 */
export function rememberedContent(contentDir: string): Promise<ContentFolder> {
  if (memory.dir !== contentDir || !memory.folder) {
    memory.dir = contentDir;
    memory.folder = readContentFolder(contentDir);
  }
  return memory.folder;
}

/** The next question reads the folder again. */
export function forgetContent(): void {
  memory.folder = undefined;
}
