import type { APIRoute } from 'astro';
import { editions } from '#domain/edition';
import { makeEdition } from '#print/editions';
import type { EditionProps } from '#publish/printRoutes';
import { printContext } from '#publish/printSurroundings';
import { workspaceOf } from '#publish/workspace';

/** Makes one edition of an issue. */
export const editionFile: APIRoute<EditionProps> = async ({ props: { edition, print } }) => {
  const { bytes } = await makeEdition(edition, print, printContext(workspaceOf()));
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': editions[edition].type } });
};
