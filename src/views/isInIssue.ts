import type { Article, Publication } from '#catalog/publication';
import { monthOf } from '#domain/day';

/** Whether the issue of its month, where there is one, takes an article in. */
export function isInIssue({ bulletins }: Publication, article: Article): boolean {
  if (article.collection === 'sessions' && article.data.held === false) return false;
  return !bulletins.get(monthOf(article.date))?.data.leaveOut?.includes(article.ref);
}
