const closers = /^[\p{Pe}\p{Pf}，。、；：！？…—～·%％]+$/u;
const openers = /^[\p{Ps}\p{Pi}]+$/u;
/** After these a title may well begin a new line. */
const pauses = /[，。；：！？…—]$/u;
/** Particles and endings that never begin a line of a title. */
const trailing = new Set([...'的了着过住们地得吗呢吧里上中下时年月日号个次人室']);
/** A number with its 个: what it counts stays with it. */
const count = /^[一二两三四五六七八九十百几半\d]+个$/u;
/** Words that never end one: prepositions and conjunctions. */
const leading = new Set([...'把被在和与向从对让给为跟以到同由用不没未']);

/**
 * A title as phrases, each a list of words. A line is best ended after a phrase, else after a
 * word, never inside one; marks and particles stay with the word they belong to. Where the
 * runtime cannot segment words, every character is one.
 */
export function sensePhrases(title: string): string[][] {
  const phrases: string[][] = [[]];
  let held = '';
  for (const word of segments(title)) {
    // A second mark, as of …… or ？”, belongs to the phrase that the first one ended.
    const second = closers.test(word) && phrases.at(-1)!.length === 0 && phrases.length > 1;
    if (second) phrases.pop();
    const phrase = phrases.at(-1)!;
    if (openers.test(word) || (leading.has(word) && held === '')) held += word;
    else if (
      held === '' &&
      phrase.length > 0 &&
      (closers.test(word) || trailing.has(word) || (count.test(phrase.at(-1)!) && word.length <= 2))
    ) {
      phrase[phrase.length - 1] += word;
    } else {
      phrase.push(held + word);
      held = '';
    }
    if (held === '' && (second || pauses.test(word))) phrases.push([]);
  }
  if (held) phrases.at(-1)!.push(held);
  return phrases.filter((phrase) => phrase.length > 0);
}

/** A short name or saying between marks of its own: “五交”, 《论语》. */
const enclosed = /([“‘《〈「『（][^“”‘’《》〈〉「」『』（）]{1,8}[”’》〉」』）])/u;

let segmenter: Intl.Segmenter | undefined;

function segments(title: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...title];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = segmenter;
  return title
    .split(enclosed)
    .flatMap((part, i) =>
      i % 2 === 1 ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
    );
}
