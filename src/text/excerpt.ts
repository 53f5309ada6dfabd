import { foldWithPlaces } from '#text/fold';

/** A stretch of a text as it is written, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text into pieces so that every occurrence of the words, which are folded, is marked. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  return piecesOf(text, placesOf(text, words));
}

/**
 * A quotation of about `length` characters around the first occurrence of the words, verbatim, cut
 * with an ellipsis where the text goes on; its beginning when no word occurs.
 */
export function excerptOf(text: string, words: readonly string[], length: number): Piece[] {
  const places = placesOf(text, words);
  const first = places[0]?.[0] ?? 0;
  let from = Math.max(0, first - Math.floor(length / 3));
  // The words shall not stand far behind the beginning of a sentence that is near.
  const sentence = text.slice(from, first).search(/[。！？；\n][^。！？；\n]*$/);
  if (sentence >= 0) from += sentence + 1;
  if (text.length <= length) from = 0;
  from = wholeCharacter(text, from);
  const to = wholeCharacter(text, Math.min(text.length, from + length));
  const inside = places
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]): Place => [Math.max(0, start - from), Math.min(to, end) - from]);
  const pieces = piecesOf(text.slice(from, to), inside);
  if (from > 0) pieces.unshift({ text: '……', marked: false });
  if (to < text.length) pieces.push({ text: '……', marked: false });
  return pieces;
}

type Place = [start: number, end: number];

/** Where the words stand in the text as written, in order, touching places joined. */
function placesOf(text: string, words: readonly string[]): Place[] {
  const { tight, starts, ends } = foldWithPlaces(text);
  const found: Place[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = tight.indexOf(word); at >= 0; at = tight.indexOf(word, at + word.length)) {
      found.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined: Place[] = [];
  for (const [start, end] of found) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of places) {
    pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** A place not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
    ? at - 1
    : at;
