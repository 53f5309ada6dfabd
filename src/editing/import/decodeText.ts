import { Refusal } from '#editing/refusal';

export interface DecodedText {
  /** Without a byte order mark, lines ended by `\n`. */
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GBK' | 'BIG5';
}

const guesses = [
  ['gb18030', 'GBK'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
  ['big5', 'BIG5'],
] as const;

/** Less than this share of everyday characters and the bytes are taken for no text at all. */
const leastShare = 0.6;

/** Every character that a double-byte encoding has between two lead bytes. */
function charactersOf(encoding: string, firstLead: number, lastLead: number): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (encoding === 'big5' ? trail <= 0x7e || trail >= 0xa1 : trail >= 0xa1)
        bytes.push(lead, trail);
    }
  }
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
}

let everyday: ReadonlySet<string> | undefined;

/** The common halves of GB 2312 (3,755 characters) and Big5 (5,401), ASCII and punctuation. */
function everydayCharacters(): ReadonlySet<string> {
  everyday ??= new Set([
    ...charactersOf('gbk', 0xb0, 0xd7),
    ...charactersOf('big5', 0xa4, 0xc6),
    ...'，。、；：？！“”‘’（）《》〈〉【】—…·　０１２３４５６７８９％￥',
    ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(i + 32)),
    '\n',
    '\r',
    '\t',
  ]);
  return everyday;
}

function shareOfEveryday(text: string): number {
  const characters = [...text];
  if (characters.length === 0) return 0;
  const known = everydayCharacters();
  return characters.filter((character) => known.has(character)).length / characters.length;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, i) => bytes[i] === byte);

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return marked(decode(bytes, 'utf-16le'), 'UTF-16');
  if (startsWith(bytes, 0xfe, 0xff)) return marked(decode(bytes, 'utf-16be'), 'UTF-16');
  return marked(decode(bytes, 'utf-8'), 'UTF-8');
}

const marked = (text: string | undefined, encoding: DecodedText['encoding']) =>
  text === undefined || text.includes('\0') ? undefined : { text, encoding };

/** The encoding that makes the bytes read most like everyday Chinese or English. */
function decodeByLikelihood(bytes: Uint8Array): DecodedText | undefined {
  let best: DecodedText | undefined;
  let bestShare = leastShare;
  for (const [label, encoding] of guesses) {
    const text = decode(bytes, label);
    if (text === undefined || text.includes('\0')) continue;
    const share = shareOfEveryday(text.slice(0, 4000));
    if (share > bestShare) {
      best = { text, encoding };
      bestShare = share;
    }
  }
  return best;
}

/**
 * Text from bytes: UTF-8 and UTF-16 as marked or valid, else GBK (GB 18030), UTF-16 without a
 * mark or Big5, whichever reads as Chinese. Throws a Refusal where nothing does.
 */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  const decoded = decodeMarked(bytes) ?? decodeByLikelihood(bytes);
  if (!decoded || /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded.text)) {
    throw new Refusal(`“${name}”里不是能读的文字，请用记事本打开核对，另存为 UTF-8 编码后再导入。`);
  }
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n');
  if (text.trim() === '') throw new Refusal(`“${name}”里没有文字，没有东西可以导入。`);
  return { ...decoded, text };
}
