import { articleSource } from '#print/articleSource';
import type { ExtraLines } from '#print/columnLevels';
import { printCompiler } from '#print/compiler';
import { accessiblePdf, type Made } from '#print/editions';
import { type FileSheet, fileSource, portraitWidth } from '#print/fileSource';
import { gatherMaterial, type Material, refuseErrors } from '#print/material';
import { picturesOf, portraitOf } from '#print/namedPicture';
import { type ExamSheet, paperSource } from '#print/paperSource';
import type { PrintContext } from '#print/printContext';
import { setBalanced } from '#print/typeset';
import { timestampOf } from '#print/wording';
import type { ArticleSheet } from '#views/articleSheet';
import type { Colophon } from '#views/issue';
import type { PrintBody } from '#views/printBody';

/** Points from the top of a page: a text that ends above has six lines or fewer there. */
const shortTail = 190;

/** What every sheet says of the publication. */
export type Imprint = Pick<Colophon, 'name' | 'publisher' | 'site' | 'sample'>;

/** A printed file beside a page, as plain data. */
export type Sheet =
  | { kind: 'article'; article: ArticleSheet; body: PrintBody; imprint: Imprint }
  | { kind: 'paper' | 'key'; exam: ExamSheet; imprint: Imprint }
  | { kind: 'file'; file: FileSheet; imprint: Imprint };

/**
 * Makes an article's 打印版, a question paper, an answer key or a learning file. Throws
 * `PrintProblems` where the editor's text stands in the way.
 */
export async function makeSheet(sheet: Sheet, context: PrintContext): Promise<Made> {
  const material = await gatherMaterial(
    {
      bodies: sheet.kind === 'article' ? { [sheet.article.ref]: sheet.body } : {},
      pictures:
        sheet.kind === 'article'
          ? picturesOf(sheet.article)
          : sheet.kind === 'file'
            ? [portraitOf(sheet.file.person.portrait, portraitWidth)]
            : [],
      ink: 'rgb',
      site: sheet.imprint.site,
    },
    context,
  );
  const job = (tight: boolean) => (extra: ExtraLines) => ({
    source: sourceOf(sheet, material, extra, tight),
    inputs: { press: 'no' },
    pictures: material.pictures,
  });
  job(false)(new Map());
  refuseErrors(material.problems);
  const warnings = [...material.problems];
  const compiler = await printCompiler(context.cacheDir);
  let document = setBalanced(compiler, job(false));
  const [tail] = document.values<number>('tail');
  if (tail !== undefined && document.pages > 1 && tail < shortTail) {
    const tight = setBalanced(compiler, job(true));
    if (tight.pages < document.pages) document = tight;
  }
  return {
    bytes: accessiblePdf(document, timestampOf(dayOf(sheet))),
    pages: document.pages,
    warnings,
  };
}

function sourceOf(sheet: Sheet, material: Material, extra: ExtraLines, tight: boolean): string {
  switch (sheet.kind) {
    case 'article':
      return articleSource(sheet.article, sheet.imprint, material, { extra, tight });
    case 'file':
      return fileSource(sheet.file, sheet.imprint, material);
    default:
      return paperSource(sheet.kind, sheet.exam, sheet.imprint, material.words);
  }
}

const dayOf = (sheet: Sheet): string =>
  sheet.kind === 'article'
    ? sheet.article.date
    : sheet.kind === 'file'
      ? sheet.file.today
      : sheet.exam.date;
