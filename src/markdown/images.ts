import type { Token } from '#markdown/parse';
import { inlineText } from '#markdown/text';

export interface ImageReference {
  src: string;
  alt: string;
  /** Line of the body, from 0. */
  line: number;
}

/** Every picture that a body shows, in order. */
export function imagesOf(tokens: readonly Token[]): ImageReference[] {
  let line = 0;
  return tokens.flatMap((token) => {
    // A table's cells carry no place of their own: the row's counts.
    line = token.map?.[0] ?? line;
    return (token.children ?? [])
      .filter((child) => child.type === 'image')
      .map((child) => ({
        src: String(child.attrGet('src') ?? ''),
        alt: inlineText(child.children).trim(),
        line,
      }));
  });
}
