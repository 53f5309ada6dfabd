import DoDont from '#ui/manual/DoDont.astro';
import FieldTable from '#ui/manual/FieldTable.astro';

/** Components that `.mdx` pages may use without importing them. */
export const mdxComponents: Record<string, unknown> = { DoDont, FieldTable };
