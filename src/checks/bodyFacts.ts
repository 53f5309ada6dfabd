import type { Token } from '#markdown/parse';
import { inlineText } from '#markdown/text';
import { decodedAddress } from '#text/decodedAddress';

/** What the rules ask of a body's Markdown. Lines are lines of the body, from 0. Small, so that tokens need not be kept. */
export interface BodyFacts {
  headings: readonly { level: number; line: number }[];
  /** Pictures and links; bare addresses in the text are not among them. */
  targets: readonly BodyLink[];
  /** Running text in which a bold mark stayed a mark. */
  literalBold: readonly { line: number; text: string }[];
  /** Lines of code, from the first up to and without the last. */
  code: readonly (readonly [from: number, to: number])[];
  /** Heads of tables. */
  tables: readonly { line: number; cells: readonly string[] }[];
}

export interface BodyLink {
  kind: 'image' | 'link';
  /** Percent signs decoded. */
  target: string;
  /** Words of a link, alternative text of a picture. */
  text: string;
  /** Lines of the block around it, from the first up to and without the last. */
  block: readonly [from: number, to: number];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

export function bodyFactsOf(tokens: readonly Token[]): BodyFacts {
  const facts: Mutable<BodyFacts> = {
    headings: [],
    targets: [],
    literalBold: [],
    code: [],
    tables: [],
  };
  let head: { line: number; cells: string[] } | undefined;
  for (const [i, token] of tokens.entries()) {
    const [from, to] = token.map ?? [0, 1];
    if (token.type === 'heading_open')
      facts.headings.push({ level: Number(token.tag.slice(1)), line: from });
    else if (token.type === 'fence' || token.type === 'code_block') facts.code.push([from, to]);
    else if (token.type === 'thead_open') head = { line: from, cells: [] };
    else if (token.type === 'thead_close' && head) {
      facts.tables.push(head);
      head = undefined;
    } else if (token.type === 'inline') {
      if (head && tokens[i - 1]?.type === 'th_open') head.cells.push(token.content);
      inlineFacts(token.children ?? [], [from, to], facts);
    }
  }
  return facts;
}

function inlineFacts(
  children: readonly Token[],
  block: readonly [number, number],
  facts: Mutable<BodyFacts>,
): void {
  let line = block[0];
  for (const [i, child] of children.entries()) {
    switch (child.type) {
      case 'softbreak':
      case 'hardbreak':
        line++;
        break;
      case 'text':
        if (/\*\*|＊＊/.test(child.content)) facts.literalBold.push({ line, text: child.content });
        break;
      case 'image':
        facts.targets.push({
          kind: 'image',
          block,
          target: targetOf(child, 'src'),
          text: inlineText(child.children).trim(),
        });
        break;
      case 'link_open':
        if (child.markup === 'linkify' || child.markup === 'autolink') break;
        facts.targets.push({
          kind: 'link',
          block,
          target: targetOf(child, 'href'),
          text: inlineText(children.slice(i + 1, i + 2)).trim(),
        });
        break;
    }
  }
}

const targetOf = (token: Token, attribute: string) =>
  decodedAddress(String(token.attrGet(attribute) ?? ''));
