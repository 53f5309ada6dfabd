import type { Problem } from '#domain/problem';
import type { PrintInk } from '#media/printPicture';
import { printCompiler, type SetDocument } from '#print/compiler';
import type { IssuePrint } from '#print/issuePrint';
import { jianbaoSource } from '#print/jianbaoSource';
import { gatherMaterial, type Material, refuseErrors } from '#print/material';
import { frontPicture, monthlySource } from '#print/monthlySource';
import { picturesOf } from '#print/namedPicture';
import type { PrintContext } from '#print/printContext';
import { recalling } from '#print/recalling';
import { setMagazine } from '#print/typeset';

/** An issue that has been set, with what the editor should look at. */
export interface SetIssue {
  document: SetDocument;
  warnings: Problem[];
}

export function issueMaterial(
  { issue, bodies }: IssuePrint,
  ink: PrintInk,
  context: PrintContext,
): Promise<Material> {
  const articles = issue.sections.flatMap((section) => section.articles);
  const pictures = [...articles.flatMap(picturesOf), frontPicture(issue)];
  return gatherMaterial({ bodies, pictures, ink, site: issue.colophon.site }, context);
}

/** A booklet is made of the pages that were read: what was set last is not set again. */
const recall = recalling<SetDocument>(1);

/** Sets an issue in its design, in colours of the screen or of the press. */
export async function setIssue(
  print: IssuePrint,
  ink: PrintInk,
  context: PrintContext,
): Promise<SetIssue> {
  const material = await issueMaterial(print, ink, context);
  const compiler = await printCompiler(context.cacheDir);
  const inputs = { press: ink === 'cmyk' ? 'yes' : 'no' };
  const job = (source: string) => ({ source, inputs, pictures: material.pictures });
  // Rendering once tells every fault of the texts before anything is set.
  const first =
    print.design === 'jianbao'
      ? jianbaoSource(print.issue, material)
      : monthlySource(print.issue, material, { extra: new Map(), tight: new Set() });
  refuseErrors(material.problems);
  const warnings = [...material.problems];
  const document = recall(`${compiler.theme()} ${ink} ${first}`, () =>
    print.design === 'jianbao'
      ? compiler.set(job(first))
      : setMagazine(compiler, (extra, tight) =>
          job(
            extra.size + tight.size === 0
              ? first
              : monthlySource(print.issue, material, { extra, tight }),
          ),
        ),
  );
  return { document, warnings };
}
