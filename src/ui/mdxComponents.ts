import type { MdxComponentName } from '#domain/mdxComponentNames';
import DoDont from '#ui/manual/DoDont.astro';
import FieldTable from '#ui/manual/FieldTable.astro';

/** What the names that a page in MDX may use stand for. */
export const mdxComponents: Record<MdxComponentName, unknown> = { DoDont, FieldTable };
