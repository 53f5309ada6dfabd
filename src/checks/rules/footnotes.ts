import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';

const mark = /\[\^([^\]\s]+)\](:)?/g;

/** A note without its mark is not shown, and a mark without its note stays in the text as typed. */
export const footnotes: FileRule = function* (file) {
  for (const { text, offset, field } of proseStretches(file)) {
    if (field) continue;
    const marks = new Map<string, number>();
    const notes = new Map<string, number>();
    for (const { 1: label = '', 2: colon, index } of text.matchAll(mark)) {
      const isNote =
        colon !== undefined &&
        /(?:^|[\r\n])[ ]{0,3}$/.test(text.slice(Math.max(0, index - 4), index));
      const found = isNote ? notes : marks;
      if (!found.has(label)) found.set(label, offset + index);
    }
    for (const [label, at] of marks) {
      if (notes.has(label)) continue;
      yield file.warning(
        'footnote',
        file.lines.place(at),
        `注释“[^${label}]”没有注文。请在文末另起一行写“[^${label}]: 注文”，或删去这个记号。`,
      );
    }
    for (const [label, at] of notes) {
      if (marks.has(label)) continue;
      yield file.warning(
        'footnote',
        file.lines.place(at),
        `注文“[^${label}]”在正文里没有记号，不会显示。请在正文里要加注的地方写“[^${label}]”。`,
      );
    }
  }
};
