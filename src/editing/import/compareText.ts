import { parseMarkdown, type Token } from '#markdown/parse';

export interface TextDifferences {
  /** Passages of the source that the entry lacks. */
  missing: string[];
  /** Passages of the entry that the source lacks. */
  added: string[];
}

/** Letters and digits alone: spacing, marks and punctuation are form. */
const essence = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Every paragraph of a body as a reader sees it, by the project's own parser. */
export function readerText(body: string): string[] {
  return parseMarkdown(body)
    .tokens.filter(
      (token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block',
    )
    .map((token) => (token.children ? token.children.map(inlineText).join('') : token.content));
}

function inlineText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.type === 'image' || token.type === 'footnote_ref' ? '' : token.content;
}

function count(haystack: string, needle: string): number {
  let found = 0;
  for (
    let at = haystack.indexOf(needle);
    at >= 0;
    at = haystack.indexOf(needle, at + needle.length)
  )
    found++;
  return found;
}

const partsOf = (text: string): string[] =>
  text.split(/[。！？；\s　]+/u).filter((part) => essence(part) !== '');

/** The passages of `paragraphs` that `against` does not hold, or holds less often. */
function lacking(paragraphs: readonly string[], against: string): string[] {
  const wanted = new Map<string, { text: string; times: number }>();
  for (const text of paragraphs) {
    const key = essence(text);
    if (key !== '') wanted.set(key, { text, times: (wanted.get(key)?.times ?? 0) + 1 });
  }
  const lacks: string[] = [];
  for (const [key, { text, times }] of wanted) {
    const found = count(against, key);
    if (found >= times) continue;
    // Whole but too seldom: one of the repetitions is gone. In pieces: it may only be parted.
    if (found > 0) lacks.push(text);
    else lacks.push(...partsOf(text).filter((part) => !against.includes(essence(part))));
  }
  return lacks;
}

/**
 * Holds the text of a source against the text of the entry made of it. `elsewhere` is source
 * text that became a field in another form: a day, a byline.
 */
export function compareText(
  source: readonly string[],
  entry: readonly string[],
  elsewhere: readonly string[],
): TextDifferences {
  const whole = [...elsewhere, ...entry].map(essence).join('');
  const original = source.map(essence).join('');
  // Word's automatic numbers are no text of the source.
  const numberForm =
    /^(?:第?[一二三四五六七八九十\d.]+[、．.）)章节条]?|[a-z][.)]|[（(][一二三四五六七八九十\da-z]+[）)]|[①-⑳])[\s　]*/iu;
  return {
    missing: lacking(source, whole),
    added: lacking(
      entry.map((text) => (original.includes(essence(text)) ? text : text.replace(numberForm, ''))),
      original,
    ),
  };
}
