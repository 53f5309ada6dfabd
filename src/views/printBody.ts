import type { Article, Publication } from '#catalog/publication';
import { castSource } from '#views/bodySource';
import type { Issue } from '#views/issue';
import type { BodySource } from '#views/sitePage';

/** Where the body of a printed text is, and who speaks in it: plain data. */
export type PrintBody = Pick<BodySource, 'path' | 'digest' | 'cast' | 'speakers'>;

export function printBody(publication: Publication, article: Article): PrintBody {
  const { path, digest } = article;
  return {
    path,
    digest,
    ...(article.collection === 'forums' ? castSource(article.data, publication, article.date) : {}),
  };
}

/** Bodies of everything that an issue sets, by reference. */
export function issueBodies(publication: Publication, issue: Issue): Record<string, PrintBody> {
  const bodies: Record<string, PrintBody> = {};
  const bulletin = publication.bulletins.get(issue.month);
  if (issue.note && bulletin)
    bodies[issue.note.ref] = { path: bulletin.path, digest: bulletin.entry.digest };
  for (const { articles } of issue.sections) {
    for (const { ref } of articles) {
      const article = publication.articleByRef.get(ref);
      if (article) bodies[ref] = printBody(publication, article);
    }
  }
  return bodies;
}
