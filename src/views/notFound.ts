import type { SitePage } from '#views/sitePage';

/** What a host serves for an address that does not exist, `404.html`. */
export const notFoundPage: SitePage = {
  path: '404',
  template: 'notFound',
  title: '没有这一页',
  description: '网址可能写错了，或者文章换了地方。',
  view: {},
};
