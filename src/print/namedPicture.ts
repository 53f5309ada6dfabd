import type { PictureField } from '#print/printContext';
import { pictureKey } from '#views/articleLink';
import type { ArticleSheet } from '#views/articleSheet';
import type { PersonView } from '#views/person';

/** A picture that front matter names. */
export interface NamedPicture {
  /** Path below the content folder. */
  path: string;
  alt: string;
  /** Where it is named: the entry's path below the content folder. */
  entry: string;
  field: PictureField;
  /** Width of its place in points, where that is narrow or wider than the text. */
  points?: number;
}

/** A portrait stands in a margin of three columns. */
const portraitPoints = 126;

export const coverOf = ({ cover, path }: ArticleSheet, points?: number): NamedPicture | undefined =>
  cover && {
    path: pictureKey(path.slice(0, path.lastIndexOf('/')), cover.src),
    alt: cover.alt,
    entry: path,
    field: 'cover',
    ...(points ? { points } : {}),
  };

export const portraitOf = (
  portrait: PersonView['portrait'],
  points = portraitPoints,
): NamedPicture | undefined => portrait && { ...portrait, field: 'portrait', points };

/** All that an article's front matter names. */
export const picturesOf = (article: ArticleSheet): NamedPicture[] =>
  [coverOf(article), portraitOf(article.profile?.portrait)].filter((each) => each !== undefined);
