import type { Publication } from '#catalog/publication';
import type { SitePicture } from '#domain/picture';
import type { Cast } from '#markdown/cast';

/** Everything that pages are made from. */
export interface Site {
  publication: Publication;
  /** Made pictures by path below the content folder. */
  pictures: ReadonlyMap<string, SitePicture>;
}

/**
 * One page as plain data: a template shows nothing but this, so the hash of it tells whether the
 * page must be made again.
 */
export interface SitePage<View = unknown> {
  /** Address without the slashes at either end; empty for the front page. */
  path: string;
  /** Which component shows it; a key of ui/templates. */
  template: string;
  /** Of the page, without the publication's name. */
  title: string;
  /** One sentence for search engines and shared links. */
  description: string;
  /** Which item of the navigation is the current one. */
  section?: string;
  view: View;
  body?: BodySource;
  /** The page has moved; it only leads on to this address. */
  redirect?: string;
  /** Where the page has its feed, calendar or print edition. */
  alternates?: { href: string; type: string; title: string }[];
}

/** What rendering a Markdown body needs beside its file. */
export interface BodySource {
  /** File below the content folder. */
  path: string;
  /** Of the file: a changed body is a changed page. */
  digest: string;
  /** Of a transcript. */
  cast?: Omit<Cast, 'strangers'>;
  /** Speakers' pages and posts by person id. */
  speakers?: Record<string, { href?: string; post?: string }>;
  /** Pictures by their source as written. */
  pictures: Record<string, SitePicture>;
}

export type PageFamily = (site: Site) => SitePage[];
