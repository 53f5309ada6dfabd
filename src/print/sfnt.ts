import { inflateSync } from 'node:zlib';

/** A table of a TrueType or OpenType font. */
export interface SfntTable {
  /** Four letters. */
  tag: string;
  data: Buffer;
}

/** The tables of a font file, in the order of its directory. */
export function readSfnt(font: Buffer): SfntTable[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16;
    const offset = font.readUInt32BE(at + 8);
    const data = font.subarray(offset, offset + font.readUInt32BE(at + 12));
    return { tag: font.toString('latin1', at, at + 4), data };
  });
}

/** @param flavour first four bytes of the file, which say what outlines it has */
export function writeSfnt(flavour: Buffer, tables: readonly SfntTable[]): Buffer {
  const count = tables.length;
  const log = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + count * 16);
  flavour.copy(header, 0, 0, 4);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** log * 16, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(count * 16 - 2 ** log * 16, 10);
  const parts: Buffer[] = [header];
  let end = header.length;
  for (const [i, { tag, data }] of tables.entries()) {
    const at = 12 + i * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(data), at + 4);
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function checksum(data: Buffer): number {
  let sum = 0;
  const whole = data.length - (data.length % 4);
  for (let at = 0; at < whole; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  for (let at = whole; at < data.length; at++)
    sum = (sum + (data[at]! << (24 - 8 * (at % 4)))) >>> 0;
  return sum;
}

/**
 * Unpacks a WOFF 1.0 font (https://www.w3.org/TR/WOFF/) into the TrueType or OpenType file that
 * it wraps. Throws a RangeError on what is no WOFF file.
 */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF 1.0 font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i): SfntTable => {
    const at = 44 + i * 20;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.toString('latin1', at, at + 4),
      data: packed < woff.readUInt32BE(at + 12) ? inflateSync(stored) : stored,
    };
  });
  return writeSfnt(woff.subarray(4, 8), tables);
}
