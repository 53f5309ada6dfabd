/** Components that a page in MDX may use without importing them. */
export const mdxComponentNames = ['DoDont', 'FieldTable'] as const;

export type MdxComponentName = (typeof mdxComponentNames)[number];
