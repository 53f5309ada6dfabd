const closers = /^[\p{Pe}\p{Pf}，。、；：！？…—～·%％]+$/u;
const openers = /^[\p{Ps}\p{Pi}]+$/u;
/** Particles that never begin a line of a title. */
const trailing = new Set([
  '的',
  '了',
  '着',
  '过',
  '们',
  '地',
  '得',
  '吗',
  '呢',
  '吧',
  '里',
  '上',
  '中',
  '下',
  '时',
  '年',
  '月',
  '日',
  '号',
]);

/**
 * Pieces of a title that must not be broken inside: words, with the marks and particles that
 * belong to them. Where the runtime cannot segment words, every character may end a line.
 */
export function sensePieces(title: string): string[] {
  const words = segments(title);
  const pieces: string[] = [];
  let open = '';
  for (const word of words) {
    const last = pieces.length - 1;
    if (openers.test(word)) open += word;
    else if (last >= 0 && open === '' && (closers.test(word) || trailing.has(word)))
      pieces[last] += word;
    else {
      pieces.push(open + word);
      open = '';
    }
  }
  if (open) pieces.push(open);
  return pieces;
}

function segments(title: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...title];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(
    ({ segment }) => segment,
  );
}
