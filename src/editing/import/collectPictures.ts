import type { Root } from 'hast';
import { findElements, replaceElements } from '#editing/import/hastNodes';
import type { ReadSibling, SourcePicture } from '#editing/import/readSource';

/** Takes the pictures of a page or Markdown file from beside it, or from its `data:` addresses. */
export function collectPictures(
  tree: Root,
  sibling: ReadSibling,
  notes: string[],
): Map<string, SourcePicture> {
  const pictures = new Map<string, SourcePicture>();
  for (const image of findElements(tree, (node) => node.tagName === 'img')) {
    const src = String(image.properties.src ?? '');
    if (src === '' || /^https?:|^\/\//i.test(src)) continue;
    const bytes = src.startsWith('data:') ? inlineBytes(src) : sibling(decodePath(src));
    if (!bytes) continue;
    const key = `picture-${pictures.size + 1}`;
    const name = src.startsWith('data:') ? `第 ${pictures.size + 1} 张图片` : decodePath(src);
    pictures.set(key, { bytes, name });
    image.properties.src = key;
  }
  replaceElements(tree, (node) => {
    const src = String(node.properties.src ?? '');
    if (node.tagName !== 'img' || pictures.has(src)) return node;
    const where = /^https?:|^\/\//i.test(src) ? '在网上' : '找不到';
    notes.push(`图片 ${src.slice(0, 80) || '（没有地址）'} ${where}，没有带过来，请存到本地再插入`);
    return [];
  });
  return pictures;
}

function decodePath(src: string): string {
  const path = src.replace(/[?#].*$/, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function inlineBytes(src: string): Uint8Array | undefined {
  const match = /^data:image\/[\w.+-]+;base64,([\s\S]*)$/i.exec(src);
  return match ? new Uint8Array(Buffer.from(match[1]!, 'base64')) : undefined;
}
