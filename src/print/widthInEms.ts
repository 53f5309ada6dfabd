/** Han beside a letter or figure, where the compositor sets a quarter of an em. */
const meeting =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}%])(?=\p{Script=Han})/gu;

/** Advances of the print faces, rounded up: a word that is taken for narrower than it is breaks. */
function advance(character: string): number {
  if (character.codePointAt(0)! >= 0x2000 || /[%@&MW]/.test(character)) return 1;
  return /[A-Zmw]/.test(character) ? 0.8 : 0.57;
}

/** How wide words stand on one line, in ems: a Han character is 1, figures about half. */
export function widthInEms(text: string): number {
  const advances = Array.from(text, advance).reduce((sum, each) => sum + each, 0);
  return advances + (text.match(meeting)?.length ?? 0) / 4;
}
