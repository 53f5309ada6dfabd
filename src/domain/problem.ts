/**
 * What an editor is told about a fault in the content. `check --json` prints exactly this
 * shape; every reader of content and every rule produces it.
 */
export type Severity = 'error' | 'warning';

/** A fault inside one file. Lines and columns count from 1 in the file as stored. */
export interface Fault {
  line: number;
  column: number;
  severity: Severity;
  /** The name of the rule that found it, kebab-case. */
  rule: string;
  /** One plain Chinese sentence: what is wrong and what to do. */
  message: string;
  /** The one right replacement, where there is one. Offsets count UTF-16 units of the stored text. */
  fix?: TextEdit;
}

/** Replaces the characters from `start` up to `end` of the stored text. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

export interface Problem extends Fault {
  /** `CONTENT_DIR` joined with the path below it, with `/` between. */
  file: string;
}

const severityWords: Record<Severity, string> = { error: '错误', warning: '提醒' };

/** A problem as an editor reads it: `content/lectures/2026/x.md:4:11  错误  ……`. */
export const problemLine = ({ file, line, column, severity, message }: Problem): string =>
  `${file}:${line}:${column}  ${severityWords[severity]}  ${message}`;

const bySeverity = { error: 0, warning: 1 } as const;

/** File, then place, then errors before warnings: the order in which an editor works through them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    bySeverity[a.severity] - bySeverity[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
