import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk, flagsOf, passageOf, posting } from '#search/format/chunk';
import { chunksOf } from '#search/index/postings';
import { intersectionOf, ordinalsIn, unionOf } from '#search/query/postings';

const postings = fc
  .uniqueArray(fc.tuple(fc.nat(1_000_000), fc.nat(3)), { selector: ([passage]) => passage })
  .map((all) => all.sort(([a], [b]) => a - b).map(([passage, flags]) => posting(passage, flags)));
const key = fc
  .array(fc.constantFrom(...'安全生产学习a1𠮷'), { minLength: 1, maxLength: 2 })
  .map((chars) => chars.join(''));
const index = fc
  .dictionary(
    key,
    postings.filter((list) => list.length > 0),
    { minKeys: 1, maxKeys: 40 },
  )
  .map((record) => new Map(Object.entries(record)));

describe('chunks', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(index, (all) => {
        const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
        expect([...decodeChunk(encodeChunk(sorted))]).toEqual(sorted);
      }),
    );
  });

  it('refuse bytes that were cut off', () => {
    const bytes = encodeChunk([['安全', [posting(3, 1), posting(900, 0)]]]);
    expect(() => decodeChunk(bytes.subarray(0, -1))).toThrow('too short');
    expect(() => decodeChunk(new Uint8Array())).toThrow('too short');
  });

  it('are found by their first keys: a pair in one, a character alone in all that begin with it', () => {
    fc.assert(
      fc.property(index, key, (all, wanted) => {
        const chunks = chunksOf(all).map(([first, bytes]) => ({
          first,
          chunk: decodeChunk(bytes),
        }));
        const firsts = chunks.map(({ first }) => first);
        const single = [...wanted].length === 1;
        const found = ordinalsIn(firsts, wanted, single).flatMap((n) => [
          ...(chunks[n]?.chunk.keys() ?? []),
        ]);
        const matches = (each: string) => (single ? each.startsWith(wanted) : each === wanted);
        expect(found.filter(matches).sort()).toEqual([...all.keys()].filter(matches).sort());
      }),
    );
  });
});

describe('lists of passages', () => {
  it('intersect as sets do, and keep the flags that all have', () => {
    fc.assert(
      fc.property(postings, postings, (a, b) => {
        const flags = new Map(b.map((each) => [passageOf(each), flagsOf(each)]));
        const expected = a
          .filter((each) => flags.has(passageOf(each)))
          .map((each) =>
            posting(passageOf(each), flagsOf(each) & (flags.get(passageOf(each)) ?? 0)),
          );
        expect(intersectionOf([a, b])).toEqual(expected);
      }),
    );
  });

  it('unite in order', () => {
    fc.assert(
      fc.property(postings, postings, (a, b) => {
        const passages = [...new Set([...a, ...b].map(passageOf))].sort((x, y) => x - y);
        expect(unionOf([a, b]).map(passageOf)).toEqual(passages);
      }),
    );
    expect(unionOf([[posting(1, 1)], [posting(1, 2)]])).toEqual([posting(1, 3)]);
  });
});
