import { characterMap, subtables, writeCharacterMap } from '#print/characterMap';
import { readSfnt, type SfntTable, writeSfnt } from '#print/sfnt';

/**
 * A copy of a TrueType font with what nearly every text is content with: the ideographs of GB 2312,
 * and all characters that are neither ideographs nor Hangul. The compiler holds whole font files in
 * memory, and three quarters of a Chinese one are characters of which few issues have any. Glyphs
 * keep their numbers, so that every other table holds. Throws a RangeError where the font is not
 * built as it must be.
 *
 * @param family the font's family, and the copy's, as long: the whole font stands behind the copy
 */
export function commonFont(font: Buffer, family: readonly [whole: string, copy: string]): Buffer {
  const tables = new Map(readSfnt(font).map(({ tag, data }) => [tag, data]));
  const table = (tag: string): Buffer => {
    const data = tables.get(tag);
    if (!data) throw new RangeError(`font has no ${tag} table`);
    return data;
  };
  if (table('head').readInt16BE(50) !== 1) throw new RangeError('font has short glyph offsets');
  const cmap = table('cmap');
  const all = characterMap(cmap);
  const kept = new Map([...all].filter(([code]) => isCommon(code)));
  const keptGlyphs = new Set(kept.values());
  // What has no character of its own is reached by substitution: it stays.
  const dropped = new Set([...all.values()].filter((glyph) => !keptGlyphs.has(glyph)));
  const sequences = subtables(cmap).find((each) => each.readUInt16BE(0) === 14);
  const changed = new Map<string, Buffer>([
    ...outlines(table('glyf'), table('loca'), dropped),
    ['cmap', writeCharacterMap(kept, sequences?.subarray(0, sequences.readUInt32BE(2)))],
    ['name', renamed(table('name'), family)],
  ]);
  return writeSfnt(
    font,
    [...tables].map(([tag, data]): SfntTable => ({ tag, data: changed.get(tag) ?? data })),
  );
}

const common = new Set<string>();
const ideograph = /\p{Unified_Ideograph}|\p{Script=Hangul}/u;

function isCommon(code: number): boolean {
  const character = String.fromCodePoint(code);
  if (!ideograph.test(character)) return true;
  if (common.size === 0) for (const each of gb2312()) common.add(each);
  return common.has(character);
}

/** Its ideographs are rows 16 to 87. */
function gb2312(): string {
  const cells = Array.from({ length: 72 * 94 }, (_, i) => [
    0xb0 + Math.floor(i / 94),
    0xa1 + (i % 94),
  ]);
  return new TextDecoder('gb2312').decode(Uint8Array.from(cells.flat()));
}

/** The outlines without those of some glyphs, and where each begins now. */
function outlines(
  glyf: Buffer,
  loca: Buffer,
  dropped: ReadonlySet<number>,
): [tag: string, data: Buffer][] {
  const count = loca.length / 4 - 1;
  const outline = (glyph: number) =>
    glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
  const gone = new Set(dropped);
  for (let glyph = 0; glyph < count; glyph++) {
    if (!dropped.has(glyph)) for (const part of components(outline(glyph))) gone.delete(part);
  }
  const offsets = Buffer.alloc(loca.length);
  const parts: Buffer[] = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    if (!gone.has(glyph)) {
      parts.push(outline(glyph));
      end += parts.at(-1)!.length;
    }
    offsets.writeUInt32BE(end, glyph * 4 + 4);
  }
  return [
    ['glyf', Buffer.concat(parts)],
    ['loca', offsets],
  ];
}

/** The glyphs of which an outline is composed: none where it has lines of its own. */
function components(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return found;
}

/** Names in place, in both encodings that names have: as many letters, so that no offset moves. */
function renamed(name: Buffer, [whole, copy]: readonly [string, string]): Buffer {
  if (whole.length !== copy.length) throw new RangeError(`${copy} is not as long as ${whole}`);
  const names = Buffer.from(name);
  for (const encoded of [utf16, (text: string) => Buffer.from(text, 'latin1')]) {
    const [from, to] = [encoded(whole), encoded(copy)];
    for (let at = names.indexOf(from); at >= 0; at = names.indexOf(from, at + from.length)) {
      to.copy(names, at);
    }
  }
  return names;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
