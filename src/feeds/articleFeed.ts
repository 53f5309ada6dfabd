import type { RSSOptions } from '@astrojs/rss';
import type { Publication } from '#catalog/publication';
import { collections } from '#domain/collections';
import { markdownIt } from '#markdown/parse';
import { hrefOf, leadPeople } from '#views/articleLink';
import { personViews } from '#views/person';

/** Readers of feeds come often; this many articles reach back more than a month. */
const newest = 40;

/**
 * The newest articles as an RSS feed. A day is told as noon in China, so that every time zone
 * shows the same date.
 */
export function articleFeed(publication: Publication): RSSOptions {
  const { settings, articles } = publication;
  return {
    title: settings.name,
    description: `${settings.organization}的学习`,
    site: settings.site,
    customData: `<language>${settings.locale.toLowerCase()}</language>`,
    items: articles.slice(0, newest).map((article) => {
      const author = personViews(publication, leadPeople(article), article.date)
        .map(({ name }) => name)
        .join('、');
      return {
        title: article.title,
        link: hrefOf(article.ref),
        pubDate: new Date(`${article.date}T12:00:00+08:00`),
        description: article.summary,
        categories: [collections[article.collection].label, ...article.topics],
        ...(author
          ? { customData: `<dc:creator>${markdownIt.utils.escapeHtml(author)}</dc:creator>` }
          : {}),
      };
    }),
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/' },
  };
}
