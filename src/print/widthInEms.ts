/** Han beside a letter or figure, where the compositor sets a quarter of an em. */
const meeting =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}%])(?=\p{Script=Han})/gu;

/** Latin characters as wide as a Han one. */
const wide = /[%@&MWmw]/;

/** How wide words stand on one line, in ems: a Han character is 1, most others about half. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text)
    width += character.codePointAt(0)! < 0x2000 && !wide.test(character) ? 0.56 : 1;
  return width + (text.match(meeting)?.length ?? 0) / 4;
}
