import subsetFont from 'subset-font';

/**
 * A copy of a font with what nearly every text is content with: the ideographs of GB 2312, and all
 * characters that are neither ideographs nor Hangul. The compiler holds whole font files in memory,
 * and three quarters of a Chinese one are characters of which few issues have any.
 *
 * @param characters that the font has
 * @param family the font's family, and the copy's, as long: the whole font stands behind the copy
 */
export async function commonFont(
  font: Buffer,
  characters: Iterable<number>,
  family: readonly [whole: string, copy: string],
): Promise<Buffer> {
  const common = gb2312();
  const kept = Array.from(characters, (code) => String.fromCodePoint(code)).filter(
    (character) => !ideograph.test(character) || common.has(character),
  );
  return renamed(await subsetFont(font, kept.join(''), { targetFormat: 'sfnt' }), family);
}

const ideograph = /\p{Unified_Ideograph}|\p{Script=Hangul}/u;

/** Its ideographs are rows 16 to 87. */
function gb2312(): ReadonlySet<string> {
  const cells = Array.from({ length: 72 * 94 }, (_, i) => [
    0xb0 + Math.floor(i / 94),
    0xa1 + (i % 94),
  ]);
  return new Set(new TextDecoder('gb2312').decode(Uint8Array.from(cells.flat())));
}

/** A font under another name, in place: as many letters, so that no offset moves. */
function renamed(font: Buffer, [whole, copy]: readonly [string, string]): Buffer {
  if (whole.length !== copy.length) throw new RangeError(`${copy} is not as long as ${whole}`);
  const directory = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const entry = directory.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new RangeError('font has no name table');
  const start = font.readUInt32BE(entry + 8);
  const names = font.subarray(start, start + font.readUInt32BE(entry + 12));
  for (const encoded of [utf16, latin]) {
    const [from, to] = [encoded(whole), encoded(copy)];
    for (let at = names.indexOf(from); at >= 0; at = names.indexOf(from, at + from.length)) {
      to.copy(names, at);
    }
  }
  return font;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
