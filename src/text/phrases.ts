const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Begins nothing: particles, suffixes, measure words and what closes; it stays with what stands before. */
const clinging =
  /^[的地得了着过们吗呢吧啊呀里上中下内外前后时间次本篇个位年月日号岁天人员条件章讲期队机法面组班长部科室院站厂矿台证件表单、，。；：！？”’）》〉」』】…]/u;
/** Ends nothing: prepositions, adverbs, numerals and what opens; it stays with what follows. */
const leaning =
  /(?:^[在从把被对给跟和与及向为以到由让使不没未再又还也都就才只很最更把这那哪每第]|[“‘（《〈「『【])$/u;
const numeral = /[\d〇零一二三四五六七八九十百千万两几半]$/u;
const han = /^\p{Script=Han}$/u;
const single = /^[“‘（《〈「『【]?\p{Script=Han}$/u;

/**
 * A title cut where its lines may break: between words, never inside one, never between a figure
 * and its measure word, never before a particle. The parts joined are the title.
 */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const before = phrases.at(-1);
    if (before !== undefined && belongs(before, segment))
      phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  const last = phrases.at(-1) ?? '';
  if (phrases.length > 1 && han.test(last)) phrases.splice(-2, 2, phrases.at(-2) + last);
  return phrases;
}

/** A phrase longer than this is long enough to end with a single character of its own. */
const longPhrase = 4;

function belongs(before: string, segment: string): boolean {
  if (leaning.test(before) || (segment.length === 1 && clinging.test(segment))) return true;
  if (numeral.test(before) || /^\s/.test(segment)) return true;
  if (/^\p{P}/u.test(segment) && !/^[“‘（《〈「『【]/u.test(segment)) return true;
  // The dictionary leaves names and rare words in single characters: keep them together.
  if (single.test(before) && /^\p{Script=Han}/u.test(segment)) return true;
  return (
    han.test(segment) &&
    /\p{Script=Han}$/u.test(before) &&
    [...before].length < longPhrase &&
    endsSingle(before)
  );
}

/** True where the last thing the dictionary found was one character: 曹 of 曹桂兰. */
const endsSingle = (before: string): boolean => {
  const last = [...segmenter.segment(before)].at(-1);
  return last !== undefined && han.test(last.segment) && !clinging.test(last.segment);
};
