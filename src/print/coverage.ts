import { closeSync, openSync, readSync } from 'node:fs';
import { characterMap } from '#print/characterMap';

/** The characters that a font has glyphs for. */
export interface Coverage {
  has(codePoint: number): boolean;
}

/**
 * Reads the `cmap` table of a TrueType font file without reading the other megabytes. Throws a
 * RangeError where it has none that can be read.
 */
export function readCoverage(fontFile: string): Coverage {
  const handle = openSync(fontFile, 'r');
  try {
    return characterMap(readTable(handle, 'cmap'));
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
