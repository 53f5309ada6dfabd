export const pointsPerInch = 72;

/** Dots per inch below which a picture beside a text looks blurred on paper. */
const fewestDots = 200;
/** The same for a front cover, which is seen from further away than a text is read. */
export const fewestDotsOfCover = 150;

/**
 * What to tell the editor of a picture that is too small for its place; undefined where it is not.
 *
 * @param name as the editor wrote it
 * @param picture pixels, and the points that it is wide on paper
 * @param fewest dots per inch that its place asks for
 */
export function resolutionWarning(
  name: string,
  picture: { width: number; points: number },
  fewest = fewestDots,
): string | undefined {
  const inches = picture.points / pointsPerInch;
  const dots = Math.round(picture.width / inches);
  return dots < fewest
    ? `图片“${name}”印出来只有每英寸 ${dots} 点，会发虚。请换一张宽 ${Math.ceil(inches * fewest)} 像素以上的`
    : undefined;
}
