/** A value that Chinese commas or quotation marks made into what nobody means. */
export interface MarkedValue {
  kind: 'several' | 'quoted';
  /** What was meant. */
  parts: string[];
}

const separator = /\s*[，、；]\s*/u;
const quoted = /^(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」)$/u;

const bare = (text: string) =>
  text
    .trim()
    .replace(/^[“‘「]|[”’」]$/gu, '')
    .trim();

/**
 * Takes apart a name, an id or a word of a closed list, in which Chinese commas and quotation
 * marks cannot be meant; undefined where there are none.
 *
 * @param inList the value is an item of a list, so that there may be several
 */
export function chineseMarks(value: string, inList: boolean): MarkedValue | undefined {
  const parts = (inList ? value.split(separator) : [value]).map(bare).filter(Boolean);
  if (parts.length > 1) return { kind: 'several', parts };
  return quoted.test(value.trim()) ? { kind: 'quoted', parts } : undefined;
}
