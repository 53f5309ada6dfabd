import { turnOf } from '#markdown/cast';
import type { Token } from '#markdown/parse';
import { inlineText } from '#markdown/text';

/** Words that stand alone on a page, verbatim. */
export interface PullQuote {
  text: string;
  by: string;
  /** Said in a forum; the others were made bold by an editor. */
  spoken: boolean;
}

const shortest = 10;
const longest = 40;
const sentence = /^[\p{Script=Han}“《「].*[。！？]$/su;

const fits = (text: string): boolean => {
  const length = [...text].length;
  return length >= shortest && length <= longest && sentence.test(text) && !text.includes('\n');
};

/**
 * Sentences that an editor made bold, and what was said in one breath in a forum: what the
 * printed page may lift out. In order; possibly none.
 */
export function pullQuotes(tokens: readonly Token[], author: string): PullQuote[] {
  const quotes: PullQuote[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'turn_open') {
      const said = tokens[i + 2];
      const closes = tokens[i + 4]?.type === 'turn_close';
      const text = closes && said?.type === 'inline' ? inlineText(said.children).trim() : '';
      const { moderator, voice, speaker } = turnOf(token);
      if (!moderator && !voice && [...text].length >= 16 && fits(text))
        quotes.push({ text, by: speaker.name, spoken: true });
    }
    // Bold in a list, or at a paragraph's head, is a label rather than a thought.
    if (token.type !== 'inline' || tokens[i - 1]?.type !== 'paragraph_open' || token.level !== 1)
      continue;
    for (const text of boldRuns(token.children ?? []))
      if (fits(text)) quotes.push({ text, by: author, spoken: false });
  }
  return quotes;
}

function boldRuns(children: readonly Token[]): string[] {
  const runs: string[] = [];
  let start = -1;
  for (const [i, child] of children.entries()) {
    if (child.type === 'strong_open')
      start =
        children.slice(0, i).some(({ content }) => content) || isLast(children, i) ? i + 1 : -1;
    else if (child.type === 'strong_close' && start >= 0)
      runs.push(inlineText(children.slice(start, i)).trim());
  }
  return runs;
}

/** The bold run that opens at `i` is all that the paragraph holds. */
function isLast(children: readonly Token[], i: number): boolean {
  const close = children.findIndex((child, at) => at > i && child.type === 'strong_close');
  return children.slice(close + 1).every(({ content }) => content === '');
}
