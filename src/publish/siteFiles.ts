import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { entryFile } from '#catalog/entryFile';
import type { Publication } from '#catalog/publication';
import { mediaAddress } from '#media/sitePicture';
import type { PictureIndex } from '#publish/pictures';
import type { Workspace } from '#publish/workspace';
import { attachmentHref } from '#views/article';

/** Copies what pages refer to beside HTML: made pictures and attachments. */
export async function siteFiles(
  publication: Publication,
  pictures: PictureIndex,
  { contentDir, mediaDir }: Workspace,
  siteDir: string,
): Promise<void> {
  const copies: [from: string, to: string][] = [];
  for (const { files } of pictures.values()) {
    for (const file of files)
      copies.push([join(mediaDir, file), join(siteDir, mediaAddress, file)]);
  }
  for (const { path, data } of publication.articles) {
    for (const { file } of data.attachments ?? []) {
      const source = entryFile(path, file);
      if (source)
        copies.push([join(contentDir, source), join(siteDir, attachmentHref(path, file))]);
    }
  }
  for (const folder of new Set(copies.map(([, to]) => dirname(to))))
    await mkdir(folder, { recursive: true });
  await pMap(copies, ([from, to]) => copyFile(from, to), { concurrency: 32 });
}
