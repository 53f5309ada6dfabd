import { build } from 'astro';
import { replaceOutput } from '#publish/replaceOutput';
import type { Workspace } from '#publish/workspace';

/**
 * Builds the site into a folder of ours and, when everything is done, into the output folder.
 * Pages that did not change come from the last build. Throws where the build fails; the output
 * folder is then as it was.
 */
export async function buildSite(
  workspace: Workspace,
  { force = false, quiet = false }: { force?: boolean; quiet?: boolean } = {},
): Promise<{ written: number; removed: number }> {
  publishing(process.env);
  await build({ root: workspace.root, logLevel: quiet ? 'error' : 'warn', force });
  return replaceOutput(`${workspace.cacheDir}/site`, workspace.outDir);
}

/**
 * What the environment says of development would be taken for `import.meta.env`, and drafts and
 * the preview's bar would be published.
 */
function publishing(env: NodeJS.ProcessEnv): void {
  env.NODE_ENV = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete env[name];
}
