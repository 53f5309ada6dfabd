import type { Publication } from '#catalog/publication';
import type { SearchIndexInput } from '#search/index/searchIndex';
import { searchTerms } from '#views/searchTerms';

/** What the search index is made of: the addresses of all articles and the terms that have a page. */
export function searchInput(
  publication: Publication,
): Pick<SearchIndexInput, 'articles' | 'terms'> {
  return {
    articles: publication.articles.map(({ ref, date }) => ({ url: `/${ref}/`, date })),
    terms: searchTerms(publication),
  };
}
