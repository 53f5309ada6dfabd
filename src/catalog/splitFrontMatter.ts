export interface SplitText {
  /** The YAML between the fences, or a whole YAML file. */
  yaml?: string;
  /** Line on which the YAML begins, from 1. */
  yamlLine: number;
  body: string;
  /** Line on which the body begins, from 1. */
  bodyLine: number;
  fence: 'complete' | 'missing' | 'unclosed';
}

const fence = /^---[ \t]*$/;

/** Line endings become LF; the number of lines and all columns stay. */
export const withUnixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Splits a Markdown file into its front matter and its body. Full-width or long dashes that
 * were typed for the fence are not taken for one; the caller says so.
 */
export function splitFrontMatter(text: string): SplitText {
  const lines = withUnixLines(text).split('\n');
  if (!fence.test(lines[0] ?? '')) {
    return { yamlLine: 1, body: lines.join('\n'), bodyLine: 1, fence: 'missing' };
  }
  const close = lines.findIndex((line, i) => i > 0 && fence.test(line));
  if (close < 0) {
    return {
      yaml: lines.slice(1).join('\n'),
      yamlLine: 2,
      body: '',
      bodyLine: lines.length + 1,
      fence: 'unclosed',
    };
  }
  return {
    yaml: lines.slice(1, close).join('\n'),
    yamlLine: 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    fence: 'complete',
  };
}
