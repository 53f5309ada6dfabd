import rss from '@astrojs/rss';
import { articleFeed } from '#feeds/articleFeed';
import { publication } from '#publish/publication';

export const GET = async () => rss(articleFeed(await publication()));
