import { closeSync, openSync, readSync } from 'node:fs';

/** The code points of the characters that a font has glyphs for. */
export type Coverage = ReadonlySet<number>;

/**
 * Reads the `cmap` table of a TrueType font file (OpenType specification, formats 4 and 12)
 * without reading the other megabytes. Throws a RangeError where neither format is there.
 */
export function readCoverage(fontFile: string): Coverage {
  const handle = openSync(fontFile, 'r');
  try {
    return coverageOf(readTable(handle, 'cmap'));
  } finally {
    closeSync(handle);
  }
}

function readTable(handle: number, tag: string): Buffer {
  const read = (position: number, length: number) => {
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, position);
    return buffer;
  };
  const tableCount = read(0, 12).readUInt16BE(4);
  const directory = read(12, tableCount * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) === tag) {
      return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
  }
  throw new RangeError(`font has no ${tag} table`);
}

function coverageOf(cmap: Buffer): Coverage {
  const covered = new Set<number>();
  let found = false;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) addSegmentedCoverage(table, covered);
    else if (format === 4) addBasicPlane(table, covered);
    else continue;
    found = true;
  }
  if (!found) throw new RangeError('font has no character map of format 4 or 12');
  return covered;
}

function addSegmentedCoverage(table: Buffer, covered: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const glyph = table.readUInt32BE(at + 8);
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) {
      if (glyph !== 0 || code !== table.readUInt32BE(at)) covered.add(code);
    }
  }
}

function addBasicPlane(table: Buffer, covered: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const rangeOffset = table.readUInt16BE(offsets + at);
    const start = table.readUInt16BE(starts + at);
    for (let code = start; code <= table.readUInt16BE(ends + at) && code !== 0xffff; code++) {
      const glyph = rangeOffset
        ? table.readUInt16BE(offsets + at + rangeOffset + (code - start) * 2)
        : code + table.readUInt16BE(deltas + at);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}
