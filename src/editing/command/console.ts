/** What a command may read and write beside its arguments; tests give their own. */
export interface Console {
  out: (text: string) => void;
  err: (text: string) => void;
  contentDir: string;
  /** A person sits at a terminal and can be asked. */
  interactive: boolean;
}
