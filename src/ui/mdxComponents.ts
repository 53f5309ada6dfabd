/** Components that `.mdx` pages may use without importing them. */
export const mdxComponents: Record<string, unknown> = {};
