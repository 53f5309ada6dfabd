import type { Article, Publication } from '#catalog/publication';
import { type ArticleCollection, collections } from '#domain/collections';
import type { Day } from '#domain/day';
import type { SitePicture } from '#domain/picture';
import { decodedAddress } from '#text/decodedAddress';
import { type PersonView, personViews } from '#views/person';
import type { Site } from '#views/sitePage';

/** An article as lists and neighbours show it. */
export interface ArticleLink {
  ref: string;
  href: string;
  collection: ArticleCollection;
  label: string;
  seal: string;
  title: string;
  date: Day;
  draft: boolean;
  /** Whose article it is: lecturer, author, moderator, exemplary member or chair. */
  people: PersonView[];
  branches: { id: string; name: string; href: string }[];
}

/** A link with what a larger place shows beside it. */
export interface ArticleTeaser extends ArticleLink {
  summary: string;
  cover?: { picture: SitePicture; alt: string };
}

/** The page of an entry. */
export const hrefOf = (ref: string): string => `/${ref}/`;

/** Ids of the persons whose article it is. */
export function leadPeople(article: Article): string[] {
  switch (article.collection) {
    case 'lectures':
      return [article.data.lecturer];
    case 'experiences':
      return [article.data.author];
    case 'exemplars':
      return [article.data.person];
    case 'forums':
      return [article.data.moderator];
    case 'sessions':
      return article.data.chair ? [article.data.chair] : [];
    default:
      return [];
  }
}

/** Branches by id, in the given order; ids without a file are left out. */
export function branchLinks(
  { branches }: Publication,
  ids: readonly string[],
): ArticleLink['branches'] {
  return ids.flatMap((id) => {
    const branch = branches.get(id);
    return branch ? [{ id, name: branch.data.name, href: hrefOf(branch.ref) }] : [];
  });
}

export function articleLink(article: Article, publication: Publication): ArticleLink {
  const { label, seal } = collections[article.collection];
  return {
    ref: article.ref,
    href: hrefOf(article.ref),
    collection: article.collection,
    label,
    seal,
    title: article.title,
    date: article.date,
    draft: article.draft,
    people: personViews(publication, leadPeople(article), article.date),
    branches: branchLinks(publication, article.branches),
  };
}

export function articleTeaser(article: Article, site: Site): ArticleTeaser {
  const cover = coverOf(article, site);
  return {
    ...articleLink(article, site.publication),
    summary: article.summary,
    ...(cover ? { cover } : {}),
  };
}

/** The made cover picture with its alternative text; absent where it could not be made. */
export function coverOf({ path, data }: Article, { pictures }: Site): ArticleTeaser['cover'] {
  if (!data.cover) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const picture = pictures.get(pictureKey(folder, data.cover.src));
  return picture ? { picture: sitePictureData(picture), alt: data.cover.alt } : undefined;
}

/** Path below the content folder of a picture named from an entry in `folder`. */
export const pictureKey = (folder: string, src: string): string =>
  `${folder}/${decodedAddress(src).replace(/^\.\//, '')}`.normalize('NFC');

/** Only what pages show: the index may carry more. */
export const sitePictureData = ({ src, srcset, width, height }: SitePicture): SitePicture => ({
  src,
  srcset,
  width,
  height,
});
