import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A picture made for paper. */
export interface PrintPicture {
  /** Names the content: equal pictures have equal names. */
  name: string;
  jpeg: Buffer;
  /** Pixels. */
  width: number;
  height: number;
}

/** Colour of a reading or of a press file. */
export type PrintInk = 'rgb' | 'cmyk';

/** Enough for the full measure of an A4 page at 250 dots per inch. */
export const widestPixels = 1680;
/** Part of every name: raise it when the way of making pictures changes. */
const recipe = 'print-jpeg-86-v3';

/**
 * A JPEG at print size, upright, on white, without EXIF and position; kept in `mediaDir` by
 * content, so that the same picture is made once.
 *
 * @param file absolute path; throws where it is no picture that can be read
 * @param widest pixels that it is made wide at most
 */
export async function printPicture(
  file: string,
  ink: PrintInk,
  mediaDir: string,
  widest = widestPixels,
): Promise<PrintPicture> {
  const original = await readFile(file);
  const name = createHash('sha256')
    .update(`${recipe}\0${ink}\0${widest}\0`)
    .update(original)
    .digest('hex')
    .slice(0, 16);
  // Loaded for the first picture: many files have none.
  const { default: sharp } = await import('sharp');
  const cached = join(mediaDir, 'print', `${name}.jpg`);
  const known = await readFile(cached).catch(() => undefined);
  if (known) {
    const { width, height } = await sharp(known).metadata();
    return { name, jpeg: known, width, height };
  }
  const { data, info } = await sharp(original)
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace(ink === 'cmyk' ? 'cmyk' : 'srgb')
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  await mkdir(join(mediaDir, 'print'), { recursive: true });
  await writeFileAtomic(cached, data, { fsync: false });
  return { name, jpeg: data, width: info.width, height: info.height };
}
