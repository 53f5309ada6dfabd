import { type Turn, turnOf } from '#markdown/cast';
import type { Token } from '#markdown/parse';
import { softBreak } from '#markdown/softBreak';

/** The plain words of one inline token: image texts included, marks gone, soft breaks joined. */
export function inlineText(children: readonly Token[] | null): string {
  let text = '';
  const parts = children ?? [];
  for (const [i, child] of parts.entries()) {
    if (child.type === 'softbreak') {
      const after = inlineText(parts.slice(i + 1));
      return text + softBreak(text, after) + after;
    }
    if (child.type === 'hardbreak') text += '\n';
    else if (child.type === 'image') text += inlineText(child.children);
    else if (child.type === 'text' || child.type === 'code_inline') text += child.content;
  }
  return text;
}

/** One block of running text: a paragraph, heading, list item, table cell or code block. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'cell' | 'note' | 'code';
  text: string;
  /** Line of the body, from 0. */
  line: number;
  /** The turn that it is spoken in. */
  turn?: Turn;
}

/** The text of a document, block by block, in reading order. */
export function textBlocks(tokens: readonly Token[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let turn: Turn | undefined;
  // A table's cells carry no place of their own: the row's counts.
  let line = 0;
  for (const [i, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.type === 'turn_open') turn = turnOf(token);
    else if (token.type === 'turn_close') turn = undefined;
    else if (token.type === 'inline') {
      const opener = tokens[i - 1]?.type ?? '';
      const kind =
        opener === 'heading_open'
          ? 'heading'
          : opener === 'stage_note_open'
            ? 'note'
            : opener === 'td_open' || opener === 'th_open'
              ? 'cell'
              : 'paragraph';
      const text = inlineText(token.children).trim();
      if (text !== '') blocks.push({ kind, text, line, ...(turn ? { turn } : {}) });
    } else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push({ kind: 'code', text: token.content.trimEnd(), line });
    }
  }
  return blocks;
}
