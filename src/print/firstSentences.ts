/** Whole sentences up to a length in characters; cut with …… where the first is longer. */
export function excerpt(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most).join('');
  const end = Math.max(...['。', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  if (end >= most / 3) return cut.slice(0, end + 1);
  return `${characters
    .slice(0, most - 2)
    .join('')
    .replace(/[，、；：\s]+$/u, '')}……`;
}
