import { type FileHandle, open } from 'node:fs/promises';

/** What a picture's file tells. */
export interface PictureFacts {
  /** Undefined for what is no picture, or none that a page can show. */
  format?: PictureFormat;
  width?: number;
  height?: number;
  /** Cut off or spoilt, as a copy that was broken off is: no page can show it. */
  broken?: boolean;
}

type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

/**
 * Reads a picture's kind from its head, and whether it is whole from its end. Its pixels are
 * looked at only where its end does not say so, or the file is large enough for its size to
 * matter: hardly any picture needs that.
 *
 * @param size of the file, in bytes
 */
export async function pictureFacts(file: string, size: number): Promise<PictureFacts> {
  const { head, tail } = await readEnds(file, size);
  const format = formatOf(head);
  if (!format || format === 'svg') return format ? { format } : {};
  const whole = endsWhole[format](tail, head, size);
  if (format === 'png' && head.length >= 24 && whole) {
    return { format, width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  }
  if (whole && size < smallest) return { format };
  // sharp takes long to load.
  const { default: sharp } = await import('sharp');
  const picture = sharp(file, { limitInputPixels: false });
  try {
    const { width, height } = await picture.metadata();
    if (!whole) await picture.stats();
    return { format, ...(width && height ? { width, height } : {}) };
  } catch {
    return { format, broken: true };
  }
}

/** No photograph of more than 12,000 pixels is smaller. */
const smallest = 1_000_000;

/** Does a file end as one of its kind does? Where it does not, it may still be whole. */
const endsWhole: Record<
  Exclude<PictureFormat, 'svg'>,
  (tail: Buffer, head: Buffer, size: number) => boolean
> = {
  jpeg: (tail) => tail.includes(Buffer.from([0xff, 0xd9])),
  png: (tail) => ascii(tail, tail.length - 8, tail.length - 4) === 'IEND',
  gif: (tail) => tail.at(-1) === 0x3b,
  webp: (_, head, size) => head.length >= 8 && head.readUInt32LE(4) + 8 <= size,
  avif: () => false,
};

function formatOf(head: Buffer): PictureFormat | undefined {
  if (head[0] === 0x89 && ascii(head, 1, 4) === 'PNG') return 'png';
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 0, 4) === 'GIF8') return 'gif';
  if (/^ftypavi[fs]$/.test(ascii(head, 4, 12))) return 'avif';
  if (/<svg[\s>]/i.test(head.toString('utf8'))) return 'svg';
  return undefined;
}

/** The first and the last bytes of a file. */
async function readEnds(file: string, size: number): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(file);
  try {
    const head = await readAt(handle, 0, 512);
    const tail = size <= 512 ? head : await readAt(handle, size - 64, 64);
    return { head, tail };
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
