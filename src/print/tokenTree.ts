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

/** What may close after the last words of a text. */
const enclosing = new Set(
  ['turn', 'stage_note', 'bullet_list', 'ordered_list', 'list_item', 'blockquote'].map(
    (name) => `${name}_close`,
  ),
);

/**
 * The words of a text's last paragraph, in a speech, a list or a quotation too: the mark that
 * ends an article stands after them. Undefined where the text ends in a table or a picture.
 */
export function lastParagraph(tokens: readonly Token[]): Token | undefined {
  const { flow } = withoutFootnotes(tokens);
  let i = flow.length - 1;
  while (enclosing.has(flow[i]?.type ?? '')) i--;
  // A stage note holds its words without a paragraph.
  if (flow[i]?.type === 'inline') return flow[i];
  const [open, inline, close] = [flow[i - 2], flow[i - 1], flow[i]];
  if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close') return undefined;
  return inline?.children?.some(({ type }) => type === 'image') ? undefined : inline;
}

/** Characters that stand on one line in every design. */
export const shortLine = 22;
/** A paragraph longer than this has lines enough to give to the next page. */
const heldCharacters = 120;

/**
 * The paragraph, or speech of one paragraph, before a text's last where that is one line: the
 * two stay together, so that no page begins with the one line. From its first token to the one
 * after its last.
 */
export function beforeShortEnd(flow: readonly Token[]): { from: number; to: number } | undefined {
  const starts: number[] = [];
  for (let i = 0; i < flow.length; i = closing(flow, i) + 1) starts.push(i);
  const [from, to] = starts.slice(-2);
  if (from === undefined || to === undefined) return undefined;
  const before = onlyParagraph(flow.slice(from, to));
  const last = onlyParagraph(flow.slice(to));
  return before !== undefined && before <= heldCharacters && last !== undefined && last <= shortLine
    ? { from, to }
    : undefined;
}

/** Characters of a block that is one paragraph, a speaker's included. */
export function onlyParagraph(block: readonly Token[]): number | undefined {
  const inner = block[0]?.type === 'turn_open' ? block.slice(1, -1) : block;
  const [open, inline, close] = inner;
  if (inner.length !== 3 || open?.type !== 'paragraph_open' || close?.nesting !== -1)
    return undefined;
  return [...(inline?.content ?? '')].length;
}
