import type { APIRoute } from 'astro';
import { editions } from '#domain/edition';
import { makeEdition } from '#print/editions';
import type { EditionProps, PrintRoute } from '#publish/printRoutes';
import { printContext } from '#publish/printSurroundings';
import { keepPrintWarnings } from '#publish/printWarnings';
import { workspaceOf } from '#publish/workspace';

/** Makes one edition of an issue. */
export const editionFile: APIRoute<PrintRoute<EditionProps>['props']> = async ({
  props: { edition, print, cacheKey },
}) => {
  const workspace = workspaceOf();
  const { bytes, warnings } = await makeEdition(edition, print, printContext(workspace));
  await keepPrintWarnings(workspace, cacheKey, warnings);
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': editions[edition].type } });
};
