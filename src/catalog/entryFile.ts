import { posix } from 'node:path';
import { decodedAddress } from '#text/decodedAddress';

/**
 * A file that an entry names, as a path below the content folder. Undefined for addresses of
 * other hosts and for anything outside the entry's own folder.
 *
 * @param entryPath path of the entry below the content folder
 */
export function entryFile(entryPath: string, src: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\#]/i.test(src)) return undefined;
  const folder = posix.dirname(entryPath);
  const name = decodedAddress(src);
  const path = posix.normalize(`${folder}/${name.normalize('NFC').replaceAll('\\', '/')}`);
  return path.startsWith(`${folder}/`) ? path : undefined;
}
