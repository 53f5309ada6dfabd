import MarkdownIt, { type Env, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import type { Cast, TranscriptFault } from '#markdown/cast';
import { transcript } from '#markdown/transcript';

export type { Token };

/**
 * The one Markdown parser: CommonMark with tables, footnotes and emphasis that works beside
 * Chinese punctuation. Raw HTML stays text, so nothing has to be sanitised away. Every renderer
 * (site, print, plain text, WeChat, EPUB) reads the tokens made here.
 */
export const markdownIt = new MarkdownIt({ html: false, linkify: true, typographer: false })
  .use(cjkFriendly)
  .use(footnote)
  .use(transcript);

// A bare domain or an address in running text is no link: only what carries its scheme is.
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

export interface ParsedMarkdown {
  /** markdown-it's block tokens; `map` holds line numbers of the body, counted from 0. */
  tokens: Token[];
  /** What is wrong with a transcript; empty for all other text. */
  faults: TranscriptFault[];
  /** Footnote state, which markdown-it's renderer needs. */
  env: MarkdownEnv;
}

/** markdown-it's per-document state, with what the transcript rule reads and writes. */
export type MarkdownEnv = Env & { cast?: Cast; faults?: TranscriptFault[] };

/** Parses a body; with a cast, as a transcript of that cast's turns. */
export function parseMarkdown(body: string, cast?: Cast): ParsedMarkdown {
  const faults: TranscriptFault[] = [];
  const env: MarkdownEnv = cast ? { cast, faults } : {};
  return { tokens: markdownIt.parse(body, env), faults, env };
}
