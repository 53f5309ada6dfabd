type Picker = (options?: object) => Promise<FileSystemDirectoryHandle>;

const publicationFile = 'publication.yaml';

async function holdsPublication(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.getFileHandle(publicationFile);
    return true;
  } catch {
    return false;
  }
}

async function contentIn(picked: FileSystemDirectoryHandle, name: string) {
  if (await holdsPublication(picked)) return picked;
  const below = await picked.getDirectoryHandle(name).catch(() => undefined);
  return below && (await holdsPublication(below)) ? below : undefined;
}

/**
 * Lets an editor open the content folder or the folder around it. The editor's own test, a
 * `.git` folder, says nothing here: a publication need not be kept in Git.
 */
export function openContentFolder(name: string): void {
  const host = window as unknown as { showDirectoryPicker?: Picker };
  const pick = host.showDirectoryPicker?.bind(window);
  if (!pick) return;
  host.showDirectoryPicker = async () => {
    const folder = await contentIn(await pick({ id: 'xuekan', mode: 'readwrite' }), name);
    if (!folder) {
      alert(`这个文件夹里没有 ${publicationFile}。请选名叫“${name}”的文件夹，或者它外面那一层。`);
      throw new DOMException('No publication in this folder.', 'AbortError');
    }
    const below = folder.getDirectoryHandle.bind(folder);
    Object.defineProperty(folder, 'getDirectoryHandle', {
      value: (child: string, options?: FileSystemGetDirectoryOptions) =>
        child === '.git' ? Promise.resolve(folder) : below(child, options),
    });
    return folder;
  };
}
