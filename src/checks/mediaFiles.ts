import { stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import type { CheckContext } from '#checks/checkContext';
import { decodedAddress } from '#text/decodedAddress';
import { nearest } from '#text/nearest';

/** Where a picture or an attachment that an entry names really is. */
export type MediaFile =
  | { state: 'there'; path: string; size: number }
  | { state: 'remote' | 'inline' | 'outside' }
  /** Missing, or of a name that differs in case; `near` is the file that was probably meant. */
  | { state: 'missing'; near?: string };

const remote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Looks up a file that stands beside an entry. */
export class MediaFiles {
  readonly #dir: string;
  readonly #paths: ReadonlySet<string>;
  readonly #byFolded = new Map<string, string>();
  readonly #byFolder = new Map<string, string[]>();

  constructor({ folder }: CheckContext) {
    this.#dir = folder.dir;
    this.#paths = new Set(folder.listing.others.map(({ path }) => path));
    for (const path of this.#paths) {
      this.#byFolded.set(folded(path), path);
      const siblings = this.#byFolder.get(dirname(path));
      if (siblings) siblings.push(basename(path));
      else this.#byFolder.set(dirname(path), [basename(path)]);
    }
  }

  /** @param entryPath of the entry's file, below the content folder */
  async find(entryPath: string, src: string): Promise<MediaFile> {
    const written = decodedAddress(src);
    if (/^data:/i.test(written)) return { state: 'inline' };
    if (remote.test(written)) return { state: 'remote' };
    const home = dirname(entryPath);
    const path = posix.normalize(posix.join(home, written.replaceAll('\\', '/')));
    if (written.startsWith('/') || !path.startsWith(`${home}/`)) return { state: 'outside' };
    const real = this.#paths.has(path) ? path : undefined;
    const otherCase = this.#byFolded.get(folded(path));
    if (!real && otherCase) return { state: 'missing', near: this.#relative(home, otherCase) };
    const facts = await stat(join(this.#dir, path)).catch(() => undefined);
    if (facts?.isFile()) return { state: 'there', path, size: facts.size };
    const sibling = nearest(basename(path), this.#byFolder.get(dirname(path)) ?? []);
    return sibling
      ? { state: 'missing', near: this.#relative(home, posix.join(dirname(path), sibling)) }
      : { state: 'missing' };
  }

  #relative(home: string, path: string): string {
    return `./${posix.relative(home, path)}`;
  }
}

const folded = (path: string) => path.toLowerCase().normalize('NFC');
