import { PDFDocument } from '@cantoo/pdf-lib';

/** A4 and A3 in points. */
const pageWidth = 595.276;
const pageHeight = 841.89;

/** One side of a sheet: two pages from left to right; undefined stays blank. Pages count from 0. */
export type SheetSide = [left: number | undefined, right: number | undefined];

/**
 * The sides of a saddle-stitched booklet, outermost sheet first: front, then back. The number of
 * pages is filled up to a multiple of four with blanks before the last page, so that a back cover
 * stays outside.
 */
export function bookletSides(pageCount: number): SheetSide[] {
  const total = Math.max(4, Math.ceil(pageCount / 4) * 4);
  const page = (position: number): number | undefined => {
    if (position === total - 1) return pageCount - 1;
    return position < pageCount - 1 ? position : undefined;
  };
  return Array.from({ length: total / 4 }, (_, sheet): SheetSide[] => [
    [page(total - 1 - 2 * sheet), page(2 * sheet)],
    [page(2 * sheet + 1), page(total - 2 - 2 * sheet)],
  ]).flat();
}

/**
 * Imposes A4 pages for a booklet on A3, to be printed on both sides, turned on the short edge,
 * and stitched through the fold. Inner sheets stand out when they are folded: each page is moved
 * towards the fold by its share of the creep.
 *
 * @param creep points by which the innermost sheet stands out, 0 for thin booklets
 */
export async function imposeBooklet(pdf: Uint8Array, creep = 0): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  booklet.setTitle(source.getTitle() ?? '', { showInWindowTitleBar: true });
  booklet.setProducer('xuekan');
  const created = source.getCreationDate();
  if (created) {
    booklet.setCreationDate(created);
    booklet.setModificationDate(created);
  }
  const pages = await booklet.embedPdf(source, source.getPageIndices());
  const sides = bookletSides(pages.length);
  const sheets = sides.length / 2;
  for (const [i, [left, right]] of sides.entries()) {
    const side = booklet.addPage([pageWidth * 2, pageHeight]);
    const inwards = sheets > 1 ? (creep * Math.floor(i / 2)) / (sheets - 1) : 0;
    if (left !== undefined) side.drawPage(pages[left]!, { x: inwards, y: 0 });
    if (right !== undefined) side.drawPage(pages[right]!, { x: pageWidth - inwards, y: 0 });
  }
  return booklet.save({ updateFieldAppearances: false });
}
