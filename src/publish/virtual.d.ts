declare module 'virtual:xuekan/mdx-pages' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  /** The `.mdx` pages by path below the content folder. */
  export const mdxPages: Record<
    string,
    (() => Promise<{ default: AstroComponentFactory }>) | undefined
  >;
}
