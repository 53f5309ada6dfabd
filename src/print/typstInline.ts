import type { Token } from '#markdown/parse';
import { softBreak } from '#markdown/softBreak';
import { inlineText } from '#markdown/text';
import { stringLiteral } from '#print/typstLiteral';
import { type Glyphs, textCode } from '#print/typstText';

export interface InlineContext {
  glyphs: Glyphs;
  href(href: string): string | undefined;
  /** Code of a picture that stands inside running words. */
  picture(image: Token): string;
  /** Code of a footnote by its number from 0. */
  footnote(id: number): string;
  /** The error for a token that has no printed form. */
  unknown(token: Token): Error;
}

const spans: Record<string, string> = { strong: 'strong', em: 'emph', s: 'strike' };

/** Typst code of one paragraph's inline tokens, statements joined by `;`. */
export function renderInline(children: readonly Token[], context: InlineContext): string {
  const code: string[] = [];
  const closers: string[] = [];
  let current: string[] = code;
  const stack: string[][] = [];
  const open = (start: string, end: string) => {
    closers.push(end);
    stack.push(current);
    current = [start];
  };
  const close = () => {
    const [start, ...inner] = current;
    current = stack.pop()!;
    current.push(`${start}{${inner.join(';')}}${closers.pop()}`);
  };
  for (const [i, token] of children.entries()) {
    const span = spans[token.type.replace(/_(open|close)$/, '')];
    if (span && token.nesting === 1) open(`${span}(`, ')');
    else if (span && token.nesting === -1) close();
    else if (token.type === 'link_open') {
      const target = context.href(String(token.attrGet('href') ?? ''));
      if (target === undefined) open('', '');
      else {
        const shown = inlineText(children.slice(i + 1, linkEnd(children, i)));
        const noted = /^https?:/i.test(target) && token.markup !== 'linkify' && shown !== target;
        open(
          `link(${stringLiteral(target)},`,
          noted ? `);link-note({${textCode(target, context.glyphs)}})` : ')',
        );
      }
    } else if (token.type === 'link_close') close();
    else current.push(leaf(token, children, i, context));
  }
  return code.filter((statement) => statement !== '').join(';');
}

function leaf(token: Token, children: readonly Token[], i: number, context: InlineContext): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return textCode(token.content, context.glyphs);
    case 'softbreak':
      return softBreak(inlineText(children.slice(0, i)), inlineText(children.slice(i + 1))) === ''
        ? ''
        : '" "';
    case 'hardbreak':
      return 'linebreak()';
    case 'code_inline':
      return `code-span({${textCode(token.content, context.glyphs)}})`;
    case 'image':
      return context.picture(token);
    case 'footnote_ref':
      return context.footnote((token.meta as { id: number }).id);
    default:
      throw context.unknown(token);
  }
}

function linkEnd(children: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < children.length; i++) {
    if (children[i]!.type === 'link_open') depth++;
    if (children[i]!.type === 'link_close' && --depth === 0) return i;
  }
  return children.length;
}

export interface InlinePart {
  children: Token[];
  image?: Token;
}

/** A paragraph's words and its pictures, in order: on paper a picture is a figure of its own. */
export function splitAtImages(children: readonly Token[]): InlinePart[] {
  const parts: InlinePart[] = [{ children: [] }];
  let depth = 0;
  for (const child of children) {
    depth += child.nesting;
    if (child.type === 'image' && depth === 0) {
      parts.push({ children: [], image: child }, { children: [] });
    } else parts.at(-1)!.children.push(child);
  }
  for (const part of parts) trimBreaks(part.children);
  return parts.filter((part) => part.image || part.children.length > 0);
}

function trimBreaks(children: Token[]): void {
  const blank = (token: Token | undefined) =>
    token?.type === 'softbreak' ||
    token?.type === 'hardbreak' ||
    (token?.type === 'text' && token.content.trim() === '');
  while (blank(children[0])) children.shift();
  while (blank(children.at(-1))) children.pop();
}
