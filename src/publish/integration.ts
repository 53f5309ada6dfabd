import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { problemLine } from '#domain/problem';
import { loadForPublishing } from '#publish/loadForPublishing';
import { mdxPages } from '#publish/mdxPages';
import { previewFiles } from '#publish/previewFiles';
import { printKeys } from '#publish/printRoutes';
import { printWarnings } from '#publish/printWarnings';
import { searchInput } from '#publish/searchInput';
import { siteFiles } from '#publish/siteFiles';
import type { Workspace } from '#publish/workspace';
import { buildSearchIndex } from '#search/index/searchIndex';

/**
 * What publishing adds to Astro: the MDX pages of the content folder, pictures and attachments,
 * what printing has to say, and the search index once all pages are there. Any failure fails the build.
 */
export function published(workspace: Workspace): AstroIntegration {
  return {
    name: 'xuekan',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [mdxPages(workspace.contentDir, workspace.root), previewFiles(workspace)],
            server: { fs: { allow: [workspace.root, workspace.contentDir] } },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const siteDir = fileURLToPath(dir);
        const { publication, site } = await loadForPublishing(workspace);
        const around = { pictures: site.pictures, root: workspace.root };
        for (const warning of await printWarnings(workspace, printKeys(publication, around)))
          console.error(problemLine(warning));
        await siteFiles(publication, site.pictures, workspace, siteDir);
        const report = await buildSearchIndex({
          siteDir,
          cacheDir: workspace.cacheDir,
          ...searchInput(publication),
        });
        logger.info(`搜索索引：${report.articles}篇，${Math.round(report.bytes / 1024)} KB`);
      },
    },
  };
}
