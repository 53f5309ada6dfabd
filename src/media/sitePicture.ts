import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import type { SitePicture } from '#domain/picture';

/** A made picture with the files that must be served for it. */
export interface MadePicture extends SitePicture {
  /** File names below the media folder. */
  files: string[];
}

/** Widths in pixels for phones at 2× and for the widest place on a desktop at 2×. */
const widths = [480, 960, 1600] as const;
/** Part of every cache key: raise it when the way of making pictures changes. */
const recipe = 'webp-82-v1';

/** Address of served pictures, below the site's root. */
export const mediaAddress = '/media/';

/**
 * Makes the web sizes of a picture: WebP, upright, without EXIF and position. Files are named for
 * their content and kept in `mediaDir`, so the same picture is made once.
 *
 * @param file absolute path; throws where it is no picture that can be read
 */
export async function sitePicture(file: string, mediaDir: string): Promise<MadePicture> {
  const { size, mtimeMs } = await stat(file);
  const key = hash(`${recipe}\0${file}\0${size}\0${mtimeMs}`);
  const recordFile = join(mediaDir, 'records', `${key}.json`);
  const known = await readFile(recordFile, 'utf8').catch(() => undefined);
  if (known) return JSON.parse(known) as MadePicture;

  const bytes = await readFile(file);
  const name = hash(bytes);
  const upright = await sharp(bytes).rotate().toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  const sizes = [
    ...widths.filter((each) => each < width),
    ...(width <= widths.at(-1)! ? [width] : []),
  ];
  await mkdir(join(mediaDir, 'records'), { recursive: true });
  const files = await Promise.all(
    sizes.map(async (each) => {
      const fileName = `${name}-${each}.webp`;
      const made = await sharp(upright.data)
        .resize({ width: each })
        .webp({ quality: 82 })
        .toBuffer();
      await writeFileAtomic(join(mediaDir, fileName), made, { fsync: false });
      return fileName;
    }),
  );
  const picture: MadePicture = {
    src: mediaAddress + files[Math.min(1, files.length - 1)],
    srcset: files.map((each, i) => `${mediaAddress}${each} ${sizes[i]}w`).join(', '),
    width,
    height,
    files,
  };
  await writeFileAtomic(recordFile, JSON.stringify(picture), { fsync: false });
  return picture;
}

const hash = (value: string | Uint8Array) =>
  createHash('sha256').update(value).digest('hex').slice(0, 16);
