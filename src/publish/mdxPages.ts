import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { listContent } from '#catalog/contentFolder';

const name = 'virtual:xuekan/mdx-pages';
const resolved = `\0${name}`;

/**
 * A module that imports the `.mdx` pages of the content folder, wherever it lies: path below the
 * content folder → import. What such a page imports itself is looked for in the project.
 */
export function mdxPages(contentDir: string, root: string): Plugin {
  return {
    name: 'xuekan-mdx-pages',
    async resolveId(id, importer) {
      if (id === name) return resolved;
      const isBare = /^[@\w]/.test(id) && !id.startsWith('virtual:');
      if (!isBare || !importer?.startsWith(contentDir)) return undefined;
      return this.resolve(id, join(root, 'package.json'), { skipSelf: true });
    },
    async load(id) {
      if (id !== resolved) return undefined;
      const { entries } = await listContent(contentDir);
      const pages = entries.filter(({ path }) => path.endsWith('.mdx'));
      const lines = pages.map(({ path }) => {
        const file = join(contentDir, path);
        this.addWatchFile(dirname(file));
        return `  ${JSON.stringify(path)}: () => import(${JSON.stringify(file.replaceAll('\\', '/'))}),`;
      });
      return `export const mdxPages = {\n${lines.join('\n')}\n};\n`;
    },
  };
}
