import type { APIRoute } from 'astro';
import { makeEdition } from '#print/editions';
import { type EditionProps, editionRoutes } from '#publish/printRoutes';
import { printContext } from '#publish/printSurroundings';
import { publication } from '#publish/publication';
import { siteData } from '#publish/siteData';
import { workspaceOf } from '#publish/workspace';

export const getStaticPaths = async () => {
  const [content, workspace] = [await publication(), workspaceOf()];
  return editionRoutes(content, {
    pictures: (await siteData(content, workspace)).pictures,
    root: workspace.root,
  });
};

export const GET: APIRoute<EditionProps> = async ({ props: { edition, print } }) => {
  const { bytes } = await makeEdition(edition, print, printContext(workspaceOf()));
  return new Response(Buffer.from(bytes));
};
