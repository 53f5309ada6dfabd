import { articleSource } from '#print/articleSource';
import { printCompiler } from '#print/compiler';
import { accessiblePdf, type Made } from '#print/editions';
import { type FileSheet, fileSource, portraitWidth } from '#print/fileSource';
import { picturesOf } from '#print/issuePrint';
import { gatherMaterial, type Material, refuseErrors } from '#print/material';
import { type ExamSheet, paperSource } from '#print/paperSource';
import type { PrintContext } from '#print/printContext';
import { type ExtraLines, setBalanced } from '#print/typeset';
import { timestampOf } from '#print/wording';
import type { ArticleSheet } from '#views/articleSheet';
import type { Colophon } from '#views/issue';
import type { PrintBody } from '#views/printBody';

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
            ? [
                sheet.file.person.portrait && {
                  ...sheet.file.person.portrait,
                  points: portraitWidth,
                },
              ]
            : [],
      ink: 'rgb',
      site: sheet.imprint.site,
    },
    context,
  );
  const job = (extra: ExtraLines) => ({
    source: sourceOf(sheet, material, extra),
    inputs: { press: 'no' },
    pictures: material.pictures,
  });
  job(new Map());
  refuseErrors(material.problems);
  const warnings = [...material.problems];
  const document = setBalanced(printCompiler(context.cacheDir), job);
  return {
    bytes: accessiblePdf(document, timestampOf(dayOf(sheet))),
    pages: document.pages,
    warnings,
  };
}

function sourceOf(sheet: Sheet, material: Material, extra: ExtraLines): string {
  switch (sheet.kind) {
    case 'article':
      return articleSource(sheet.article, sheet.imprint, material, { extra });
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
