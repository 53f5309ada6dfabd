import type { APIRoute } from 'astro';
import { makeSheet, type Sheet } from '#print/sheets';
import { sheetRoutes } from '#publish/printRoutes';
import { printContext } from '#publish/printSurroundings';
import { publication } from '#publish/publication';
import { siteData } from '#publish/siteData';
import { workspaceOf } from '#publish/workspace';

export const getStaticPaths = async () => {
  const [content, workspace] = [await publication(), workspaceOf()];
  return sheetRoutes(content, {
    pictures: (await siteData(content, workspace)).pictures,
    root: workspace.root,
  });
};

export const GET: APIRoute<{ sheet: Sheet }> = async ({ props: { sheet } }) => {
  const { bytes } = await makeSheet(sheet, printContext(workspaceOf()));
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};
