import type { Root } from 'hast';
import type { SourceFormat } from '#editing/import/sourceFormat';

/** A picture as the source holds it. */
export interface SourcePicture {
  bytes: Uint8Array;
  /** Where it stands in the source, for messages: `media/image1.png` or `第 2 张图片`. */
  name: string;
}

/** A source file read into one form, whatever its format. */
export interface ReadSource {
  format: SourceFormat;
  /** Paragraphs carry `dataAlign` (`center`, `right`) where the source says so. */
  /** Footnotes are marked (`note-reference`, `note-definition`). */
  tree: Root;
  /** Every visible paragraph of the source, read independently of `tree` where that is possible. */
  visible: string[];
  /** By the `src` of its `img`. */
  pictures: Map<string, SourcePicture>;
  /** What was dropped, changed or could not be read; Chinese sentences without a full stop. */
  notes: string[];
  /** Front matter of a Markdown source. */
  fields: Record<string, unknown>;
  /** A title that the file states outside its text, such as HTML's `<title>`. */
  title?: string;
}

/** Reads a file that lies beside the source, by a relative path; undefined where there is none. */
export type ReadSibling = (relativePath: string) => Uint8Array | undefined;
