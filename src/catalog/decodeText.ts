export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'gbk' | 'binary';

export interface DecodedText {
  encoding: Encoding;
  /** The text as stored, without a byte order mark; undefined where it is not UTF-8. */
  text?: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gbk = new TextDecoder('gbk', { fatal: true });
const han = /\p{Script=Han}/gu;

/** Reads bytes as UTF-8 and names the encoding they are in where they are not. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { encoding: 'utf-16' };
  }
  try {
    const text = strict.decode(bytes);
    if (text.includes('\0')) return { encoding: looksUtf16(bytes) ? 'utf-16' : 'binary' };
    return text.startsWith('\uFEFF')
      ? { encoding: 'utf-8-bom', text: text.slice(1) }
      : { encoding: 'utf-8', text };
  } catch {
    return { encoding: looksUtf16(bytes) ? 'utf-16' : isGbk(bytes) ? 'gbk' : 'binary' };
  }
}

/** Without a mark, UTF-16 shows by a zero byte in nearly every other place of its ASCII parts. */
function looksUtf16(bytes: Uint8Array): boolean {
  const zeros = bytes.subarray(0, 200).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return bytes.length > 3 && zeros > Math.min(bytes.length, 200) / 8;
}

function isGbk(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    return (gbk.decode(bytes).match(han)?.length ?? 0) > 0;
  } catch {
    return false;
  }
}
