import { encodeChunk, inHeading, inTitle, type Postings, posting } from '#search/format/chunk';
import type { CutPassage } from '#search/index/passages';
import { foldTight } from '#text/fold';
import { pairKeysOf } from '#text/pairs';

/** Bytes of a chunk before deflating: every key of a query costs its reader one chunk a shard. */
const chunkBytes = 4_000;

/** Key → postings over passages numbered from 0 in the order given. */
export function postingsOf(passages: readonly CutPassage[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  passages.forEach((passage, number) => {
    for (const [key, flags] of flaggedKeys(passage)) {
      const postings = all.get(key);
      if (postings) postings.push(posting(number, flags));
      else all.set(key, [posting(number, flags)]);
    }
  });
  return all;
}

function flaggedKeys({ title, headings, texts }: CutPassage): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (text: string, flag: number) => {
    for (const key of pairKeysOf(foldTight(text))) keys.set(key, (keys.get(key) ?? 0) | flag);
  };
  for (const text of texts) add(text, 0);
  for (const heading of headings) add(heading, inHeading);
  add(title, inTitle);
  return keys;
}

/** Cuts the postings into chunks of about equal size; gives each one's first key and its bytes. */
export function chunksOf(postings: ReadonlyMap<string, Postings>): [string, Uint8Array][] {
  const chunks: [string, Uint8Array][] = [];
  let entries: [string, Postings][] = [];
  let size = 0;
  const close = () => {
    if (entries[0]) chunks.push([entries[0][0], encodeChunk(entries)]);
    entries = [];
    size = 0;
  };
  for (const key of [...postings.keys()].sort()) {
    const list = postings.get(key) ?? [];
    if (size + list.length > chunkBytes && size > 0) close();
    entries.push([key, list]);
    size += list.length + key.length * 3 + 2;
  }
  close();
  return chunks;
}
