export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'gbk' | 'binary';

export interface DecodedText {
  encoding: Encoding;
  /** The text as stored, without a byte order mark; undefined where it is not UTF-8. */
  text?: string;
  /** What can be read of a text in another encoding, to know the entry by name; never published. */
  legible?: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gbk = new TextDecoder('gbk', { fatal: true });
/** Short GBK words can pass for UTF-8 letters of two bytes: 学习 reads as ѧϰ. */
const onlyTwoByteLetters = /^(?=[\s\S]*[\u0370-\u07ff])[\0-\u07ff]*$/;
const han = /\p{Script=Han}/u;

/** Reads bytes as UTF-8 and names the encoding they are in where they are not. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return utf16(bytes);
  }
  try {
    const text = strict.decode(bytes);
    if (text.includes('\0')) return looksUtf16(bytes) ? utf16(bytes) : { encoding: 'binary' };
    const legible = onlyTwoByteLetters.test(text) ? readGbk(bytes) : undefined;
    if (legible !== undefined) return { encoding: 'gbk', legible };
    return text.startsWith('\uFEFF')
      ? { encoding: 'utf-8-bom', text: text.slice(1) }
      : { encoding: 'utf-8', text };
  } catch {
    if (looksUtf16(bytes)) return utf16(bytes);
    const legible = readGbk(bytes);
    return legible === undefined ? { encoding: 'binary' } : { encoding: 'gbk', legible };
  }
}

/** Without a mark, UTF-16 shows by zero bytes in its ASCII parts, all of them in even or all in odd places. */
function looksUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  return head.length > 3 && Math.min(...zeros) === 0 && Math.max(...zeros) > head.length / 8;
}

function utf16(bytes: Uint8Array): DecodedText {
  const bigEndian = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0);
  return {
    encoding: 'utf-16',
    legible: new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes),
  };
}

/** The text where the bytes are GBK with Chinese in it. */
function readGbk(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    const text = gbk.decode(bytes);
    return text.search(han) < 0 ? undefined : text;
  } catch {
    return undefined;
  }
}
