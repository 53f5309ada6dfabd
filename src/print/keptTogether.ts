import type { Token } from '#markdown/parse';
import { closing, onlyParagraph, shortLine } from '#print/tokenTree';

/** Characters that may stand on one line: in the widest measure, with marks squeezed. */
const oneLine = 36;

const standsBelowHeading = (tokens: readonly Token[], open: number): boolean =>
  tokens[open - 1]?.type === 'heading_close';

const parting = new Set(
  ['bullet_list', 'ordered_list', 'blockquote'].map((name) => `${name}_open`),
);

/**
 * Lines of the list or quotation that opens at `open` which a heading right above it has below it
 * on its page: two, and the whole of a second item that may be two lines itself. None where no
 * heading stands above it. Of paragraphs the compositor sees to it.
 */
function linesKeptBelow(tokens: readonly Token[], open: number): number {
  if (!parting.has(tokens[open]!.type) || !standsBelowHeading(tokens, open)) return 0;
  const [first, second] = tokens
    .slice(open, closing(tokens, open))
    .filter(({ type }) => type === 'inline')
    .map(({ content }) => [...content].length);
  return (first ?? 0) <= oneLine && (second ?? 0) > shortLine ? 3 : 2;
}

/**
 * Whether the one-line speech that opens at `open` is the first below a heading, with more to
 * follow. The first heading of a text stands below the head of the article, which is company enough.
 */
function opensTopic(tokens: readonly Token[], open: number): boolean {
  const end = closing(tokens, open);
  return (
    open > 3 &&
    standsBelowHeading(tokens, open) &&
    tokens[end + 1]?.type === 'turn_open' &&
    (onlyParagraph(tokens.slice(open, end + 1)) ?? Number.POSITIVE_INFINITY) <= oneLine
  );
}

/** The code of the block that opens at `open`, of which no line is left alone with a heading. */
export function keptBelowHeading(tokens: readonly Token[], open: number, code: string): string {
  const lines = linesKeptBelow(tokens, open);
  if (lines > 0) return `lines-kept(${lines})\n${code}`;
  return opensTopic(tokens, open) ? `first-speech(${code})` : code;
}

const introduced = new Set([...parting, 'table_open']);

/**
 * Whether the paragraph that opens at `open` belongs on the page of what follows: it ends in a
 * colon before a list, a table or a quotation, or it is a question with its answer next, or the
 * one line below a heading.
 */
export function introduces(tokens: readonly Token[], open: number): boolean {
  const inline = tokens[open + 1];
  const next = tokens[closing(tokens, open) + 1];
  if (!inline?.children || !next) return false;
  if (standsBelowHeading(tokens, open) && next.type !== 'heading_open')
    if ([...inline.content].length <= oneLine) return true;
  if (introduced.has(next.type)) return /[：:]\s*$/.test(inline.content);
  const [before, strong, label] = inline.children;
  const asks =
    before?.content === '' && strong?.type === 'strong_open'
      ? label?.content
      : before?.type === 'strong_open'
        ? strong?.content
        : undefined;
  return next.type === 'paragraph_open' && asks !== undefined && /^问([（(：:]|$)/.test(asks);
}
