const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿＀-￯“”‘’—…·]/u;

/**
 * What a line break inside a paragraph becomes: nothing between two wide characters, where a
 * space would show as a hole, and a space between others.
 */
export function softBreak(before: string, after: string): '' | ' ' {
  const last = [...before.trimEnd()].at(-1) ?? '';
  const first = [...after.trimStart()][0] ?? '';
  return wide.test(last) || wide.test(first) ? '' : ' ';
}
