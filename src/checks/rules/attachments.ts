import type { CheckedFile, Finding } from '#checks/checkedFile';
import { findEach } from '#checks/findEach';
import { MediaFiles } from '#checks/mediaFiles';
import type { FolderRule } from '#checks/rule';
import { written } from '#checks/written';

/** Attachments stand beside their article. */
export const attachments: FolderRule = async (context) => {
  const media = new MediaFiles(context);
  const uses = context.files.flatMap((file) => filesOf(file).map((use) => ({ file, ...use })));
  return findEach(uses, ({ file, name, index }) => attachmentFinding(file, name, index, media));
};

/** Attachments as written, with their place in the list. */
export function filesOf(file: CheckedFile): { name: string; index: number }[] {
  const list = file.data.attachments;
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    const name =
      typeof item === 'object' && item !== null && 'file' in item ? item.file : undefined;
    return typeof name === 'string' && name.trim() !== '' ? [{ name, index }] : [];
  });
}

async function attachmentFinding(
  file: CheckedFile,
  name: string,
  index: number,
  media: MediaFiles,
): Promise<Finding | undefined> {
  const place = file.valuePlace(['attachments', index, 'file']);
  const found = await media.find(file.path, name);
  const shown = written(name);
  switch (found.state) {
    case 'there':
      return undefined;
    case 'remote':
    case 'inline':
      return file.error(
        'attachment',
        place,
        `附件“${shown}”在别的网站上。请下载后放到本文旁边，或在正文里写成链接。`,
      );
    case 'outside':
      return file.error(
        'attachment',
        place,
        `附件“${shown}”不在本文所在的文件夹里。请把它放到本文旁边。`,
      );
    case 'missing':
      return file.error(
        'attachment',
        place,
        `找不到附件“${shown}”。${found.near ? `是不是“${found.near}”？` : '请核对文件名，附件要放在本文旁边。'}`,
      );
  }
}
