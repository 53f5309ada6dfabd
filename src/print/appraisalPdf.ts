import { appraisalSource } from '#print/appraisalSource';
import { printCompiler } from '#print/compiler';
import { accessiblePdf, type Made } from '#print/editions';
import { gatherMaterial } from '#print/material';
import type { PrintContext } from '#print/printContext';
import { timestampOf } from '#print/wording';
import type { Appraisal } from '#views/appraisal';

/** Sets the appraisal sheet of a period. */
export async function appraisalPdf(
  appraisal: Appraisal,
  site: string,
  context: PrintContext,
): Promise<Made> {
  const material = await gatherMaterial({ bodies: {}, pictures: [], ink: 'rgb', site }, context);
  const document = (await printCompiler(context.cacheDir)).set({
    source: appraisalSource(appraisal, material.words),
    inputs: { press: 'no' },
    pictures: material.pictures,
  });
  return {
    bytes: accessiblePdf(document, timestampOf(appraisal.today)),
    pages: document.pages,
    warnings: [],
  };
}
