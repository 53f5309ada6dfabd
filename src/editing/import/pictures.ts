import type { Image, Nodes, RootContent } from 'mdast';
import sharp from 'sharp';
import { blockText, isParagraph, lengthOf } from '#editing/import/blockText';
import type { SourcePicture } from '#editing/import/readSource';

/** Wide enough for a page of print and any screen; a photograph straight from a phone is three times that. */
const widest = 1600;
const jpegQuality = 82;

export interface ImportedPicture {
  /** Below the entry's folder: `images/<entry>-1.jpg`. */
  file: string;
  bytes: Uint8Array;
}

export interface PlacedPictures {
  nodes: RootContent[];
  files: ImportedPicture[];
  notes: string[];
  /** Pictures without words for those who cannot see them. */
  open: string[];
}

/** Word's own alternative texts, which say nothing of the picture. */
const emptyAlt =
  /^(?:图片|图像|照片|截图|picture|image|img|untitled|graphic)?[\s_\-\d()（）]*(?:\.\w{2,4})?$|^(?:IMG|DSC|WX|微信图片|mmexport|QQ图片)[\w\-_]*(?:\.\w+)?$/i;
const captionForm = /^图\s*[\d一二三四五六七八九十]*\s*[：:.、\s]?\s*(.+)$/u;

/** Word appends to an alternative text that it wrote itself. */
const plainAlt = (alt: string) =>
  alt
    .replace(/(描述已自动生成|AI 生成的内容可能不正确。?)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Turns a picture the right way up, makes it small enough for the site and takes away all that
 * the camera wrote into it (EXIF, place). Undefined for what is no picture that a browser shows.
 */
export async function preparePicture(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; extension: 'jpg' | 'png' } | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'error' });
    const { format, hasAlpha } = await image.metadata();
    if (format === 'svg' || format === 'pdf') return undefined;
    const upright = image.rotate().resize({ width: widest, withoutEnlargement: true });
    const drawn = hasAlpha || format === 'png' || format === 'gif';
    const output = drawn
      ? upright.png({ compressionLevel: 9, palette: !hasAlpha && format === 'gif' })
      : upright.jpeg({ quality: jpegQuality, mozjpeg: true });
    return { bytes: await output.toBuffer(), extension: drawn ? 'png' : 'jpg' };
  } catch {
    return undefined;
  }
}

/**
 * Puts a document's pictures beside its entry and their addresses into the text. `freeName` is
 * given a number and returns the name to use, without extension.
 */
export async function placePictures(
  nodes: readonly RootContent[],
  sources: ReadonlyMap<string, SourcePicture>,
  freeName: (number: number) => string,
): Promise<PlacedPictures> {
  const placed: PlacedPictures = { nodes: [...nodes], files: [], notes: [], open: [] };
  const images = nodes.flatMap((node, i) =>
    imagesIn(node).map((image) => ({ image, next: nodes[i + 1] })),
  );
  const unreadable = new Set<Image>();
  let number = 0;
  for (const { image, next } of images) {
    const source = sources.get(image.url);
    if (!source) continue;
    const prepared = await preparePicture(source.bytes);
    if (!prepared) {
      unreadable.add(image);
      placed.notes.push(
        `${source.name}的格式浏览器显示不了，没有带过来，请另存为 JPG 或 PNG 再插入`,
      );
      continue;
    }
    number++;
    const file = `images/${freeName(number)}.${prepared.extension}`;
    placed.files.push({ file, bytes: prepared.bytes });
    image.url = `./${file}`;
    image.alt = altOf(image, next);
    delete image.title;
    if (image.alt === '')
      placed.open.push(`第 ${number} 张图片没有说明文字，请在 ![](…) 的方括号里写上图里是什么`);
  }
  if (unreadable.size > 0)
    placed.nodes = placed.nodes.flatMap((node) => without(node, unreadable) as RootContent[]);
  return placed;
}

function altOf(image: Image, next: RootContent | undefined): string {
  const own = plainAlt(image.alt ?? '');
  if (own !== '' && !emptyAlt.test(own)) return own;
  const caption =
    isParagraph(next) && lengthOf(blockText(next)) <= 60
      ? captionForm.exec(blockText(next).trim())
      : null;
  return caption?.[1]?.trim() ?? '';
}

function imagesIn(node: Nodes): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}

function without(node: Nodes, images: ReadonlySet<Image>): Nodes[] {
  if (node.type === 'image') return images.has(node) ? [] : [node];
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => without(child, images));
  const emptied = children.length === 0 && node.children.length > 0 && node.type !== 'tableCell';
  return emptied ? [] : [{ ...node, children } as Nodes];
}
