import type { Token } from '#markdown/parse';

/** Index of the token that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/**
 * markdown-it puts footnotes at the end; on paper each stands at the foot of its page. The text
 * without them, and the tokens of each by its number.
 */
export function withoutFootnotes(tokens: readonly Token[]): {
  flow: Token[];
  footnotes: ReadonlyMap<number, readonly Token[]>;
} {
  const flow: Token[] = [];
  const footnotes = new Map<number, Token[]>();
  let note: Token[] | undefined;
  let inside = false;
  for (const token of tokens) {
    if (token.type === 'footnote_block_open') inside = true;
    else if (token.type === 'footnote_block_close') inside = false;
    else if (!inside) flow.push(token);
    else if (token.type === 'footnote_open') {
      note = [];
      footnotes.set((token.meta as { id: number }).id, note);
    } else if (token.type !== 'footnote_close' && token.type !== 'footnote_anchor')
      note?.push(token);
  }
  return { flow, footnotes };
}

/**
 * The words of a text's last paragraph, where the text ends in one, in a speech too: the mark
 * that ends an article stands after them. Undefined where it ends in a list, a table, a picture.
 */
export function lastParagraph(tokens: readonly Token[]): Token | undefined {
  const { flow } = withoutFootnotes(tokens);
  let i = flow.length - 1;
  if (flow[i]?.type === 'turn_close') i--;
  const [open, inline, close] = [flow[i - 2], flow[i - 1], flow[i]];
  if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close') return undefined;
  return inline?.children?.some(({ type }) => type === 'image') ? undefined : inline;
}
