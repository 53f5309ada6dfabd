import { isReservedId } from '#domain/id';

const longest = 60;
/** Names that Windows keeps for devices, whatever the extension. */
const deviceForm = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name (without extension) from a title: letters of any script, digits, `-`, `_`, `.`;
 * all else becomes `-`. `folder` is the path below the collection that it will lie in; a name
 * that an archive page needs (`2026`, `2026/05`) or Windows reserves gets `prefix` before it.
 */
export function fileNameOf(title: string, folder: string, prefix: string): string {
  const name = [...title.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')]
    .slice(0, longest)
    .join('')
    .replace(/-{2,}/g, '-')
    .replace(/^[-._\p{M}]+|[-._]+$/gu, '');
  if (name === '') return prefix;
  const id = folder === '' ? name : `${folder}/${name}`;
  return isReservedId(id) || deviceForm.test(name) ? `${prefix}-${name}` : name;
}
