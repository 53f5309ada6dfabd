import type { Publication } from '#catalog/publication';

/**
 * Whether anything was written that gives the publication a day. Before that “today” means
 * nothing, and pages that stand or fall with it are not made.
 */
export const hasBegun = ({ articles, tasks }: Publication): boolean =>
  articles.length > 0 || tasks.size > 0;
