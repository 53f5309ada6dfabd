import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { published } from './src/publish/integration.ts';
import { oldPhones } from './src/publish/oldPhones.ts';
import { siteAddress } from './src/publish/siteAddress.ts';
import { tableAlignment } from './src/publish/tableAlignment.ts';
import { workspaceOf } from './src/publish/workspace.ts';

const workspace = workspaceOf();

export default defineConfig({
  site: await siteAddress(workspace.contentDir),
  srcDir: './src',
  outDir: `${workspace.cacheDir}/site`,
  cacheDir: `${workspace.cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  server: { host: '127.0.0.1', port: 4321 },
  devToolbar: { enabled: false },
  telemetry: false,
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkCjkFriendly],
      rehypePlugins: [tableAlignment],
      smartypants: false,
      remarkRehype: { footnoteLabel: '注释', footnoteBackLabel: '回到正文' },
    }),
  },
  integrations: [mdx(), published(workspace)],
  experimental: { incrementalBuild: true },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [oldPhones()],
  },
});
