import type { DataOf } from '#domain/collections';
import { answerIndices, answerLetters } from '#domain/exam';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts } from '#print/wording';
import { sensePhrases } from '#text/senseBreaks';
import type { Colophon } from '#views/issue';

/** An exam as its paper and its key need it: plain data. */
export interface ExamSheet {
  title: string;
  date: string;
  /** File of the exam, for messages. */
  path: string;
  questions: NonNullable<DataOf<'exams'>['questions']>;
}

/** The Typst source of a question paper, or of its key with the reasons. */
export function paperSource(
  kind: 'paper' | 'key',
  exam: ExamSheet,
  colophon: Pick<Colophon, 'name' | 'publisher'>,
  words: (text: string) => string,
): string {
  const title = words(kind === 'paper' ? exam.title : `${exam.title}：答案`);
  const value: TypstValue = {
    title,
    phrases: sensePhrases(title),
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    date: dateParts(exam.date),
    questions: exam.questions.map(({ ask, choices, answer, why }) => ({
      ask: words(ask),
      choices: choices.map(words),
      several: answerIndices(answer).length > 1,
      // The paper's source must not carry the answers: its file is handed to those examined.
      answer: kind === 'key' ? answerLetters(answer) : undefined,
      why: kind === 'key' && why ? words(why) : undefined,
    })),
  };
  return `#import "/paper.typ": *\n#render-${kind}(${literal(value)})\n`;
}
