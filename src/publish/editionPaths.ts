import { type EditionProps, editionRoutes, type PrintRoute } from '#publish/printRoutes';
import { publication } from '#publish/publication';
import { siteData } from '#publish/siteData';
import { workspaceOf } from '#publish/workspace';

/**
 * The editions of a file type that are built. Each type is a route of its own: only a route with
 * an ending is found in the preview, where other addresses end with a slash.
 */
export async function editionPaths(extension: 'pdf' | 'epub'): Promise<PrintRoute<EditionProps>[]> {
  const [content, workspace] = [await publication(), workspaceOf()];
  const { pictures } = await siteData(content, workspace);
  return editionRoutes(content, { pictures, root: workspace.root }, extension);
}
