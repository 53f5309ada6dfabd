import type { Token } from '#markdown/parse';

export interface Heading {
  /** Its address within the page. */
  id: string;
  /** 2 … 4. A first-level heading in a body counts as a second: the title is the page's first. */
  level: number;
  text: string;
  /** Line of the body, from 0. */
  line: number;
}

/** A heading's words without marks, for its address and for contents lists. */
function textOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? '' : child.content))
    .join('')
    .trim();
}

/** Letters and digits of any script stay, everything else becomes one hyphen. */
const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'h';

/** Headings in order, with addresses that differ from each other; keyed by their opening token. */
export function headingsOf(tokens: readonly Token[]): Map<Token, Heading> {
  const headings = new Map<Token, Heading>();
  const seen = new Map<string, number>();
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const text = textOf(tokens[i + 1]);
    const base = slug(text);
    const repeated = (seen.get(base) ?? 0) + 1;
    seen.set(base, repeated);
    headings.set(token, {
      id: repeated === 1 ? base : `${base}-${repeated}`,
      level: Math.max(2, Number(token.tag.slice(1))),
      text,
      line: token.map?.[0] ?? 0,
    });
  }
  return headings;
}
