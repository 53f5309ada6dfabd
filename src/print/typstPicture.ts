import type { Problem } from '#domain/problem';
import type { Token } from '#markdown/parse';
import { resolutionWarning } from '#print/resolution';
import { literal } from '#print/typstLiteral';

/** A picture made ready for the compiler. */
export interface PlacedPicture {
  /** Its path inside the compiler's workspace. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Width on paper, in points. */
  points: number;
}

interface Desk {
  /** Words that the fonts have. */
  clean(text: string): string;
  report(severity: Problem['severity'], rule: string, message: string): void;
}

/** A call of the theme's `picture`; nothing where the picture is not there. Tells what is wrong with it. */
export function pictureCode(
  image: Token,
  pictureOf: (src: string) => PlacedPicture | undefined,
  { clean, report }: Desk,
): string {
  const src = String(image.attrGet('src') ?? '');
  const alt = (image.children ?? [])
    .map((child) => child.content)
    .join('')
    .trim();
  const picture = pictureOf(src);
  if (!picture) {
    report(
      'error',
      'image-missing',
      `图片“${src}”找不到。请把图片放到本文旁边的文件夹里，或改正文件名`,
    );
    return '';
  }
  if (alt === '') {
    report('warning', 'image-alt', `图片“${src}”没有说明。请在方括号里写一句图上画了什么`);
  }
  const blurred = resolutionWarning(src, picture);
  if (blurred) report('warning', 'image-resolution', blurred);
  const title = image.attrGet('title');
  const caption = title ? clean(String(title)) : undefined;
  return `picture(${literal({ ...picture, alt: clean(alt), caption })})`;
}
