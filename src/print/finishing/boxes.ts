import { PDFDocument } from '@cantoo/pdf-lib';

/** Lengths in points. */
const millimetre = 72 / 25.4;
/** Distance from the sheet's edge to the trim, and how far colour runs over it (theme/leaf.typ). */
const slug = 11 * millimetre;
const bleed = 3 * millimetre;

/** Tells the print shop where each page is trimmed and how far its colour runs: TrimBox and BleedBox. */
export async function setPressBoxes(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox();
    page.setTrimBox(slug, slug, width - 2 * slug, height - 2 * slug);
    page.setBleedBox(
      slug - bleed,
      slug - bleed,
      width - 2 * (slug - bleed),
      height - 2 * (slug - bleed),
    );
    page.setCropBox(0, 0, width, height);
  }
  return document.save({ updateFieldAppearances: false });
}
