import { open } from 'node:fs/promises';

/** What a picture's first bytes tell. */
export interface PictureFacts {
  /** Undefined for what is no picture, or none that a page can show. */
  format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';
  width?: number;
  height?: number;
}

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

/**
 * Reads a picture's kind from its head, and its size in pixels where that is cheap or the file is
 * large enough for it to matter.
 *
 * @param size of the file, in bytes
 */
export async function pictureFacts(file: string, size: number): Promise<PictureFacts> {
  const head = await readHead(file);
  if (head[0] === 0x89 && ascii(head, 1, 4) === 'PNG') {
    return head.length < 24
      ? {}
      : { format: 'png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  }
  const format = formatOf(head);
  if (!format || format === 'svg' || size < smallest) return format ? { format } : {};
  // sharp takes long to load, and hardly any picture needs it.
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => ({}) as PictureFacts);
  return { format, ...(width && height ? { width, height } : {}) };
}

/** No photograph of more than 12,000 pixels is smaller. */
const smallest = 1_000_000;

function formatOf(head: Buffer): PictureFacts['format'] {
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 0, 4) === 'GIF8') return 'gif';
  if (/^ftypavi[fs]$/.test(ascii(head, 4, 12))) return 'avif';
  if (/<svg[\s>]/i.test(head.toString('utf8'))) return 'svg';
  return undefined;
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
