/** Glyphs by the code points of their characters. */
export type CharacterMap = ReadonlyMap<number, number>;

/**
 * Reads a font's `cmap` table (OpenType specification, formats 4 and 12). Throws a RangeError where
 * neither format is there.
 */
export function characterMap(cmap: Buffer): CharacterMap {
  const glyphs = new Map<number, number>();
  let found = false;
  for (const table of subtables(cmap)) {
    const format = table.readUInt16BE(0);
    if (format === 12) addSegments(table, glyphs);
    else if (format === 4) addBasicPlane(table, glyphs);
    else continue;
    found = true;
  }
  if (!found) throw new RangeError('font has no character map of format 4 or 12');
  return glyphs;
}

/** The tables within a `cmap`, each from its first byte. */
export const subtables = (cmap: Buffer): Buffer[] =>
  Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)),
  );

function addSegments(table: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const first = table.readUInt32BE(at);
    const glyph = table.readUInt32BE(at + 8);
    for (let code = first; code <= table.readUInt32BE(at + 4); code++) {
      if (glyph + code - first !== 0) glyphs.set(code, glyph + code - first);
    }
  }
}

function addBasicPlane(table: Buffer, glyphs: Map<number, number>): void {
  const doubled = table.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const rangeOffset = table.readUInt16BE(offsets + at);
    const delta = table.readUInt16BE(deltas + at);
    const start = table.readUInt16BE(starts + at);
    for (let code = start; code <= table.readUInt16BE(ends + at) && code !== 0xffff; code++) {
      const index = rangeOffset
        ? table.readUInt16BE(offsets + at + rangeOffset + (code - start) * 2)
        : code;
      const glyph = rangeOffset && index === 0 ? 0 : (index + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** A `cmap` of format 12, with the variation sequences (format 14) of another. */
export function writeCharacterMap(glyphs: CharacterMap, sequences: Buffer | undefined): Buffer {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group && code === group[1] + 1 && glyph === group[2] + code - group[0]) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  const segments = Buffer.alloc(16 + groups.length * 12);
  segments.writeUInt16BE(12, 0);
  segments.writeUInt32BE(segments.length, 4);
  segments.writeUInt32BE(groups.length, 12);
  for (const [i, group] of groups.entries())
    for (const [j, value] of group.entries()) segments.writeUInt32BE(value, 16 + i * 12 + j * 4);
  // Platform and encoding: Unicode's sequences come before Windows' whole repertoire.
  const tables = [...(sequences ? [[0, 5, sequences] as const] : []), [3, 10, segments] as const];
  const header = Buffer.alloc(4 + tables.length * 8);
  header.writeUInt16BE(tables.length, 2);
  let end = header.length;
  for (const [i, [platform, encoding, table]] of tables.entries()) {
    header.writeUInt16BE(platform, 4 + i * 8);
    header.writeUInt16BE(encoding, 6 + i * 8);
    header.writeUInt32BE(end, 8 + i * 8);
    end += table.length;
  }
  return Buffer.concat([header, ...tables.map(([, , table]) => table)]);
}
