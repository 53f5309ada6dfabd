import HKVariants from 'opencc-js/dict/HKVariants';
import STCharacters from 'opencc-js/dict/STCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariants from 'opencc-js/dict/TWVariants';
import { describe, expect, it } from 'vitest';
import { foldText } from '#text/fold';
import { simplified, traditional } from '#text/traditionalTable';

/** One dictionary of OpenCC as pairs of single characters. */
function pairsOf(dictionary: string): [string, string][] {
  return dictionary
    .split('|')
    .map((row) => row.split(' '))
    .map((row): [string, string] => [row[0] ?? '', row[1] ?? ''])
    .filter((pair) => pair.every((text) => [...text].length === 1));
}

/** The table as OpenCC's dictionaries give it, in the order of code points. */
function tableFromOpenCC(): Map<string, string> {
  const table = new Map(pairsOf(TSCharacters).filter(([from, to]) => from !== to));
  const one = (char: string) => table.get(char) ?? char;
  const isSimplified = new Set(pairsOf(STCharacters).map(([from]) => from));
  for (const [from, to] of pairsOf(STCharacters)) {
    if (one(to) === one(from)) continue;
    if (one(to) === to) table.set(to, one(from));
    else if (!table.has(from)) table.set(from, one(to));
  }
  for (const [from, to] of [...pairsOf(HKVariants), ...pairsOf(TWVariants)]) {
    if (one(from) !== one(to) && one(to) === to && !isSimplified.has(to)) table.set(to, one(from));
  }
  const settled = (char: string): string => {
    const next = table.get(char);
    return next === undefined || next === char ? char : settled(next);
  };
  return new Map([...table.keys()].sort().map((from) => [from, settled(from)] as const));
}

const source = (table: Map<string, string>) => `/**
 * Traditional characters and variants, and at the same place in the second string the Simplified
 * character each of them folds to, taken from OpenCC's dictionaries (Apache-2.0). Some, such as
 * 𬱖, are two units long: names hold them. Written by \`vitest -u test/text/traditionalTable.test.ts\`.
 */
export const traditional =
  '${[...table.keys()].join('')}';
export const simplified =
  '${[...table.values()].join('')}';
`;

describe('the table that folds Traditional characters', () => {
  it('is what OpenCC says', async () => {
    await expect(source(tableFromOpenCC())).toMatchFileSnapshot(
      '../../src/text/traditionalTable.ts',
    );
  });

  it('pairs the characters one to one and needs one step only', () => {
    expect([...traditional].length).toBe([...simplified].length);
    expect(new Set(traditional).size).toBe([...traditional].length);
    for (const char of simplified) expect(foldText(char)).toBe(char);
  });

  it('brings every Traditional form of a Simplified character back to it', () => {
    for (const [from, to] of pairsOf(STCharacters)) expect(foldText(to)).toBe(foldText(from));
  });
});
