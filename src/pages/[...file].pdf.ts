import type { APIRoute } from 'astro';
import { makeSheet, type Sheet } from '#print/sheets';
import { type PrintRoute, sheetRoutes } from '#publish/printRoutes';
import { printContext } from '#publish/printSurroundings';
import { keepPrintWarnings } from '#publish/printWarnings';
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

export const GET: APIRoute<PrintRoute<{ sheet: Sheet }>['props']> = async ({
  props: { sheet, cacheKey },
}) => {
  const workspace = workspaceOf();
  const { bytes, warnings } = await makeSheet(sheet, printContext(workspace));
  await keepPrintWarnings(workspace, cacheKey, warnings);
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};
