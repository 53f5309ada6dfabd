/** One item to choose from: what is stored and what the editor reads. */
export interface Choice {
  value: string;
  label: string;
}

/** What the browser editor must know of the content folder beyond the files it opens itself. */
export interface DeskContext {
  /** Name of the publication, for the window's title. */
  name: string;
  /** Name of the content folder, which the editor is asked to open. */
  folder: string;
  /** Every entry, by collection: id and title, for fields that may name entries of several collections. */
  entries: Readonly<Record<string, readonly Choice[]>>;
  /** The studies of `publication.yaml`. */
  studies: readonly Choice[];
  /** Names and aliases of people with their ids; ambiguous ones are left out. */
  persons: Readonly<Record<string, string>>;
  /** Address of the running preview, where there is one. */
  preview?: string;
}
