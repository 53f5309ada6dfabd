import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';
import { speakerLabel } from '#markdown/speakerLabel';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '.': '。',
};
const between =
  /(?<=[\p{Script=Han}》”）])([,:;!?])[ \t]*(?=[\p{Script=Han}《“（])|(?<=[\p{Script=Han}]{2})(\.)(?=\s*$)/gmu;

/** Between Chinese characters stand Chinese marks. */
export const punctuation: FileRule = function* (file) {
  const inTranscript = file.source.collection === 'forums';
  for (const { text, offset, field } of proseStretches(file)) {
    for (const match of text.matchAll(between)) {
      const mark = match[1] ?? match[2] ?? '';
      const start = offset + match.index;
      const place = file.lines.place(start);
      // The colon behind a speaker's name may be half-width (content model, Transcripts).
      if (mark === ':' && inTranscript && !field && speakerLabel(file.lines.line(place.line)))
        continue;
      const right = wide[mark] ?? mark;
      yield file.warning(
        'half-width-punctuation',
        place,
        `汉字之间的“${mark}”是半角标点，请改成全角“${right}”。`,
        { start, end: start + match[0].length, text: right },
      );
    }
  }
};
