import { VarintReader, VarintWriter } from '#search/format/varint';

/** Where in its passage a key occurs; a passage's title stands in its article's first passage. */
export const inTitle = 1;
export const inHeading = 2;
const flagBits = 4;

/** The passages that hold a key, ascending, each with its flags: `passage * 4 + flags`. */
export type Postings = readonly number[];

export const passageOf = (posting: number): number => Math.floor(posting / flagBits);
export const flagsOf = (posting: number): number => posting % flagBits;
export const posting = (passage: number, flags: number): number => passage * flagBits + flags;

/**
 * One file of the index: keys in the order of code units, and the passages of each.
 * Layout: the byte length of the keys, the keys in UTF-8 one a line; then for every key the number
 * of its postings and the postings, the passage as the distance from the one before.
 */
export function encodeChunk(entries: readonly (readonly [key: string, Postings])[]): Uint8Array {
  const keys = new TextEncoder().encode(entries.map(([key]) => key).join('\n'));
  const head = new VarintWriter();
  head.write(keys.length);
  const body = new VarintWriter();
  for (const [, postings] of entries) {
    body.write(postings.length);
    let last = 0;
    for (const each of postings) {
      const passage = passageOf(each);
      body.write(posting(passage - last, flagsOf(each)));
      last = passage;
    }
  }
  const bytes = new Uint8Array(head.length + keys.length + body.length);
  bytes.set(head.toBytes());
  bytes.set(keys, head.length);
  bytes.set(body.toBytes(), head.length + keys.length);
  return bytes;
}

/** Reads a chunk whole. Throws when the bytes are not one. */
export function decodeChunk(bytes: Uint8Array): Map<string, Postings> {
  const reader = new VarintReader(bytes);
  const length = reader.read();
  const start = reader.position;
  const keys = new TextDecoder().decode(bytes.subarray(start, start + length));
  reader.position = start + length;
  const chunk = new Map<string, Postings>();
  if (keys === '') return chunk;
  for (const key of keys.split('\n')) {
    const count = reader.read();
    const postings: number[] = [];
    let passage = 0;
    for (let i = 0; i < count; i++) {
      const each = reader.read();
      passage += passageOf(each);
      postings.push(posting(passage, flagsOf(each)));
    }
    chunk.set(key, postings);
  }
  return chunk;
}
