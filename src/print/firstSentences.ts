/**
 * Whole sentences up to a length in characters; where the first is longer it ends with …… after a
 * clause, else where it must.
 */
export function excerpt(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most).join('');
  const end = Math.max(...['。', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  if (end >= most / 3) return cut.slice(0, end + 1);
  // The mark after the last clause that fits may be the first that does not.
  const words = characters.slice(0, most - 1).join('');
  const pause = Math.max(...['，', '；', '：'].map((mark) => words.lastIndexOf(mark)));
  const kept = pause >= most / 2 ? words.slice(0, pause) : characters.slice(0, most - 2).join('');
  return `${kept.replace(/[，、；：\s]+$/u, '')}……`;
}
