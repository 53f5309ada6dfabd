import type { Design } from '#domain/edition';
import type { NamedPicture } from '#print/material';
import { pictureKey } from '#views/articleLink';
import type { ArticleSheet } from '#views/articleSheet';
import type { Issue } from '#views/issue';
import type { PrintBody } from '#views/printBody';

/** An issue with all that its editions are made from: plain data. */
export interface IssuePrint {
  issue: Issue;
  design: Design;
  /** By reference. */
  bodies: Readonly<Record<string, PrintBody>>;
}

/** A portrait stands in a margin of three columns. */
const portraitPoints = 126;

/** Pictures that an article's front matter names. */
export function picturesOf({ cover, profile, path }: ArticleSheet): NamedPicture[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return [
    ...(cover ? [{ path: pictureKey(folder, cover.src), alt: cover.alt }] : []),
    ...(profile?.portrait ? [{ ...profile.portrait, points: portraitPoints }] : []),
  ];
}
