import { join } from 'node:path';
import { bodyTargets } from '#checks/bodyTargets';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { findEach } from '#checks/findEach';
import { type MediaFile, MediaFiles } from '#checks/mediaFiles';
import { pictureFacts } from '#checks/pictureFacts';
import { type PictureUse, pictureUses } from '#checks/pictureUses';
import type { FolderRule } from '#checks/rule';
import { written } from '#checks/written';

const megabyte = 1_000_000;
const errorSize = 20 * megabyte;
const warningSize = 5 * megabyte;
const longestSide = 12_000;

/** Pictures stand beside their entry, are of a kind and size that pages and print can show, and say what is on them. */
export const pictures: FolderRule = async (context) => {
  const media = new MediaFiles(context);
  const findings = context.files.flatMap((file) => [...missingTexts(file)]);
  const uses = context.files.flatMap(pictureUses);
  return [...findings, ...(await findEach(uses, (use) => pictureFinding(use, media, context)))];
};

function* missingTexts(file: CheckedFile): Generator<Finding> {
  for (const { kind, text, target, place } of bodyTargets(file)) {
    if (kind === 'image' && text === '') {
      yield file.error(
        'picture-text',
        place,
        `图片“${written(target)}”没有说明。请在方括号里写上图上画了什么：![说明](${written(target)})。看不见图的读者靠它。`,
      );
    }
  }
}

async function pictureFinding(
  use: PictureUse,
  media: MediaFiles,
  context: CheckContext,
): Promise<Finding | undefined> {
  const { file, src, place, mend } = use;
  const shown = written(src);
  if (/\.svgz?$/i.test(src))
    return file.error(
      'picture-kind',
      place,
      `“${shown}”是 SVG 图，可能带有程序，不能使用。请另存为 PNG 或 JPEG。`,
    );
  const found: MediaFile = await media.find(file.path, src);
  switch (found.state) {
    case 'remote':
      return file.error(
        'picture-remote',
        place,
        `“${shown}”在别的网站上，随时可能失效。请把图片存到本文旁边的 images 文件夹，写成 ./images/文件名。`,
      );
    case 'inline':
      return file.error(
        'picture-remote',
        place,
        '图片直接写在了文字里，不能使用。请把它存到本文旁边的 images 文件夹，写成 ./images/文件名。',
      );
    case 'outside':
      return file.error(
        'picture-outside',
        place,
        `“${shown}”不在本文所在的文件夹里。请把图片放到本文旁边的 images 文件夹，写成 ./images/文件名。`,
      );
    case 'missing':
      return missing(use, found.near);
    case 'there':
      break;
  }
  if (found.size > errorSize) {
    return file.error(
      'picture-size',
      place,
      `图片“${shown}”有 ${megabytes(found.size)} MB，超过 20 MB。请先缩小，1600 像素宽就够用。`,
    );
  }
  const {
    format,
    width = 0,
    height = 0,
    broken,
  } = await pictureFacts(join(context.folder.dir, found.path), found.size);
  if (format === 'svg')
    return file.error(
      'picture-kind',
      place,
      `“${shown}”其实是 SVG 图，可能带有程序，不能使用。请另存为 PNG 或 JPEG。`,
    );
  if (!format)
    return file.error(
      'picture-kind',
      place,
      `“${shown}”不是网页能显示的图片。请另存为 JPEG 或 PNG。`,
    );
  if (broken)
    return file.error(
      'picture-broken',
      place,
      `图片“${shown}”坏了，打不开，多半是没有传完。请重新存一份到原处。`,
    );
  if (Math.max(width, height) > longestSide) {
    return file.warning(
      'picture-size',
      place,
      `图片“${shown}”是 ${width} × ${height} 像素，边长超过 ${longestSide} 像素。请先缩小，1600 像素宽就够用。`,
    );
  }
  if (found.size > warningSize) {
    return file.warning(
      'picture-size',
      place,
      `图片“${shown}”有 ${megabytes(found.size)} MB，生成网站会很慢。最好先缩小，1600 像素宽就够用。`,
    );
  }
  return src.includes('\\') && mend
    ? file.error(
        'picture-missing',
        place,
        `图片路径里的“\\”请改成“/”。`,
        mend(src.replaceAll('\\', '/')),
      )
    : undefined;
}

function missing({ file, src, place, mend }: PictureUse, near: string | undefined): Finding {
  const shown = written(src);
  if (near === undefined)
    return file.error(
      'picture-missing',
      place,
      `找不到图片“${shown}”。请核对文件名，图片要放在本文旁边的 images 文件夹里。`,
    );
  const onlyCase = near.toLowerCase().endsWith(src.replace(/^\.\//, '').toLowerCase());
  return file.error(
    'picture-missing',
    place,
    onlyCase
      ? `图片的文件名大小写不对：“${shown}”应写成“${near}”。`
      : `找不到图片“${shown}”。是不是“${near}”？`,
    onlyCase ? mend?.(near) : undefined,
  );
}

const megabytes = (size: number) => (size / megabyte).toFixed(1);
