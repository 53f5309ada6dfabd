import { type EditionId, editionsOf } from '#domain/edition';
import type { Problem } from '#domain/problem';
import { boardFillings, boardSource } from '#print/boardSource';
import { printCompiler, type SetDocument } from '#print/compiler';
import { markAccessible } from '#print/finishing/accessible';
import { issueEpub } from '#print/issueEpub';
import type { IssuePrint } from '#print/issuePrint';
import { largeSource } from '#print/largeSource';
import { type Material, refuseErrors } from '#print/material';
import type { PrintContext } from '#print/printContext';
import { recalling } from '#print/recalling';
import { issueMaterial, setIssue } from '#print/setIssue';
import { timestampOf } from '#print/wording';

/** A finished file, and what the editor should look at. */
export interface Made {
  bytes: Uint8Array;
  pages?: number;
  warnings: Problem[];
}

export interface EditionOptions {
  /** Points by which a booklet's innermost sheet stands out when folded. */
  creep?: number;
}

type Maker = (print: IssuePrint, context: PrintContext, options: EditionOptions) => Promise<Made>;

const judged = recalling<true>(1000);

/** A tagged file for screens, printers and screen readers: PDF/A-2a and PDF/UA-1 in one. */
export function accessiblePdf(document: SetDocument, timestamp: number): Buffer {
  const file = markAccessible(document.pdf('a-2a', timestamp));
  // The same document once more, for the other standard's verdict only. It is about structure:
  // titles, levels, descriptions; with a word changed it is not asked again.
  judged(document.structure, () => {
    document.pdf('ua-1', timestamp);
    return true;
  });
  return file;
}

/** Sets sources until one has few enough pages; the last stands. */
async function setOwn(
  print: IssuePrint,
  context: PrintContext,
  sources: ((issue: IssuePrint['issue'], material: Material) => string)[],
  mostPages = Number.POSITIVE_INFINITY,
): Promise<Made> {
  const material = await issueMaterial(print, 'rgb', context);
  let document: SetDocument | undefined;
  for (const source of sources) {
    material.problems.length = 0;
    const code = source(print.issue, material);
    refuseErrors(material.problems);
    document = (await printCompiler(context.cacheDir)).set({
      source: code,
      inputs: { press: 'no' },
      pictures: material.pictures,
    });
    if (document.pages <= mostPages) break;
  }
  return {
    bytes: accessiblePdf(document!, timestampOf(print.issue.date)),
    pages: document!.pages,
    warnings: material.problems,
  };
}

const makers: Record<EditionId, Maker> = {
  async reading(print, context) {
    const { document, warnings } = await setIssue(print, 'rgb', context);
    return {
      bytes: accessiblePdf(document, timestampOf(print.issue.date)),
      pages: document.pages,
      warnings,
    };
  },
  async press(print, context) {
    const { document, warnings } = await setIssue(print, 'cmyk', context);
    // Loaded where it is needed: most files are made without it, and it takes longer than they do.
    const { setPressBoxes } = await import('#print/finishing/boxes');
    const bytes = await setPressBoxes(document.pdf('1.7', timestampOf(print.issue.date)));
    return { bytes, pages: document.pages, warnings };
  },
  async booklet(print, context, { creep = 0 }) {
    const { document, warnings } = await setIssue(print, 'rgb', context);
    const { imposeBooklet } = await import('#print/finishing/imposition');
    const bytes = await imposeBooklet(document.pdf('1.7', timestampOf(print.issue.date)), creep);
    return { bytes, pages: Math.ceil(document.pages / 4) * 2, warnings };
  },
  large: (print, context) => setOwn(print, context, [largeSource]),
  board: (print, context) =>
    setOwn(
      print,
      context,
      Array.from(
        { length: boardFillings },
        (_, i) => (issue: IssuePrint['issue'], material: Material) =>
          boardSource(issue, material, i),
      ),
      1,
    ),
  async epub(print, context) {
    return issueEpub(print, context);
  },
};

/**
 * Makes one edition of an issue. Pages and command line both come here. Throws `PrintProblems`
 * where the editor's texts stand in the way.
 */
export function makeEdition(
  id: EditionId,
  print: IssuePrint,
  context: PrintContext,
  options: EditionOptions = {},
): Promise<Made> {
  if (!editionsOf(print.design, print.issue.colophon.internal !== undefined).includes(id)) {
    throw new RangeError(`no ${id} edition of ${print.design}`);
  }
  return makers[id](print, context, options);
}
