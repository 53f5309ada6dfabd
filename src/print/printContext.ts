import { type Problem, problemLine } from '#domain/problem';

/** Fields of front matter that name a picture. */
export type PictureField = 'cover' | 'portrait';

/** What making a printed file needs of its surroundings; everything else is plain data. */
export interface PrintContext {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** How messages name the content folder: as the editor gave it. */
  contentName: string;
  /** Kept between runs: fonts that had to be unpacked, pictures at print size. */
  cacheDir: string;
  /** A body without its front matter, and the line of the file on which it begins. */
  readBody(path: string): Promise<{ text: string; line: number }>;
  /** Where an entry's front matter names a picture: asked only where there is a fault to tell. */
  pictureField(path: string, field: PictureField): { line: number; column: number };
}

/** The editor's faults that stand in the way of a printed file. */
export class PrintProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'PrintProblems';
    this.problems = problems;
  }
}
