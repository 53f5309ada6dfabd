import { hrefOf } from '#views/articleLink';
import type { PageFamily } from '#views/sitePage';

/** A former address that leads to where the article is now. */
export interface RedirectView {
  href: string;
}

export const redirectPages: PageFamily = ({ publication }) =>
  publication.articles.flatMap((article) =>
    (article.data.aliases ?? []).map((alias) => ({
      path: alias.replace(/^\/+|\/+$/g, '').replace(/\/index\.html?$/, ''),
      template: 'redirect',
      title: article.title,
      description: article.summary,
      view: { href: hrefOf(article.ref) } satisfies RedirectView,
      redirect: hrefOf(article.ref),
    })),
  );
