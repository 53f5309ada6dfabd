import { isAbsolute, relative, sep } from 'node:path';

/** Is a path a folder itself, or does it lie below it? Both absolute, or both from one place. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
