import { entryFile, indexFolder } from '#search/format/files';
import { openIndex } from '#search/query/fetchedIndex';
import type { SearchIndex } from '#search/query/searchIndex';

/** Milliseconds after which a file that does not come is given up; the reader may try again. */
const patience = 20_000;

let opened: Promise<SearchIndex> | undefined;

/** Lets the next call open the index anew, since a newer edition may have taken its place. */
export function closeIndex(): void {
  opened = undefined;
}

/**
 * The index that belongs to a search form, opened once a page. It lies beside the results page
 * which the form leads to. After a failure the next call tries again.
 */
export function indexOf(form: HTMLFormElement): Promise<SearchIndex> {
  opened ??= openIndex(async (path) => {
    const address = new URL(`../${indexFolder}/${path}`, form.action);
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patience);
    try {
      // Only the entry keeps its name from one edition to the next.
      const cache = path === entryFile ? 'no-cache' : 'default';
      const response = await fetch(address, { cache, signal: giveUp.signal });
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return new Uint8Array(await response.arrayBuffer());
    } finally {
      clearTimeout(timer);
    }
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
