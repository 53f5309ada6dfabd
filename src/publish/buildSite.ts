import { resolve } from 'node:path';
import { build } from 'astro';
import { buildFailure } from '#publish/buildFailure';
import { replaceOutput } from '#publish/replaceOutput';
import { setMode } from '#publish/setMode';
import type { Workspace } from '#publish/workspace';

/**
 * Builds the site into a folder of ours and, when everything is done, into the output folder.
 * Pages that did not change come from the last build. Throws where the build fails; the output
 * folder is then as it was.
 */
export async function buildSite(
  workspace: Workspace,
  { force = false }: { force?: boolean } = {},
): Promise<{ written: number; removed: number }> {
  setMode(process.env, 'production');
  startAtRoot(workspace);
  try {
    // Astro's own words are English and come with traces; what matters of them is in the error.
    await build({ root: workspace.root, logLevel: 'silent', force });
  } catch (error) {
    throw buildFailure(error, workspace);
  }
  return replaceOutput(`${workspace.cacheDir}/site`, workspace.outDir);
}

/**
 * Astro keeps its bundle below the working directory where it can, and the bundle finds the
 * packages only below the project; the paths that were given start at the old directory.
 */
function startAtRoot({ root, contentDir, outDir }: Workspace): void {
  if (resolve(process.cwd()) === resolve(root)) return;
  const { CACHE_DIR } = process.env;
  Object.assign(process.env, { CONTENT_DIR: contentDir, OUT_DIR: outDir });
  if (CACHE_DIR) process.env.CACHE_DIR = resolve(CACHE_DIR);
  process.chdir(root);
}
