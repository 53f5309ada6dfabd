import type { ArticleOfKind } from '#catalog/publication';
import { answerIndices } from '#domain/exam';
import { periodName } from '#domain/period';
import type { KindPart } from '#views/article';
import { fewestEntrants } from '#views/branchExams';
import { printLinks } from '#views/printLinks';
import type { Site } from '#views/sitePage';

export interface ExamPart {
  period?: string;
  questions: { ask: string; choices: string[]; answer: number[]; why?: string }[];
  results: {
    branch: { name: string; href: string };
    entered?: number;
    passed?: number;
    average?: number;
  }[];
  /** Addresses of the question paper and its key as PDF, where they are built. */
  papers?: { paper: string; key: string };
}

export function examPart(
  { data, id }: ArticleOfKind<'exams'>,
  { publication }: Site,
): KindPart<ExamPart> {
  const results = (data.results ?? []).flatMap(({ branch, entered, passed, average }) => {
    const unit = publication.branches.get(branch);
    if (!unit) return [];
    return [
      {
        branch: { name: unit.data.name, href: `/${unit.ref}/` },
        ...(entered === undefined ? {} : { entered }),
        ...(passed === undefined ? {} : { passed }),
        ...(average === undefined || (entered ?? 0) < fewestEntrants ? {} : { average }),
      },
    ];
  });
  const papers = printLinks(publication).exams.get(id);
  return {
    byline: [],
    facts: [{ label: '考核期', items: data.period ? [{ text: periodName(data.period) }] : [] }],
    related: [],
    part: {
      ...(data.period ? { period: periodName(data.period) } : {}),
      questions: (data.questions ?? []).map(({ ask, choices, answer, why }) => ({
        ask,
        choices,
        answer: answerIndices(answer),
        ...(why ? { why } : {}),
      })),
      results,
      ...(papers ? { papers } : {}),
    },
  };
}
