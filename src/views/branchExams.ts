import type { ArticleOfKind, Publication } from '#catalog/publication';
import { type Day, yearOf } from '#domain/day';
import { hrefOf } from '#views/articleLink';
import { perPublication } from '#views/perPublication';

/** One exam of a unit. No person's marks are in it. */
export interface BranchExam {
  title: string;
  href: string;
  date: Day;
  entered?: number;
  passed?: number;
  /** Where at least `fewestEntrants` took part. */
  average?: number;
}

/** Fewer than this many entrants: an average would tell a person's mark. */
export const fewestEntrants = 5;

const examsByUnit = perPublication(({ articles }): ReadonlyMap<string, readonly BranchExam[]> => {
  const exams = new Map<string, BranchExam[]>();
  for (const article of articles) {
    if (article.collection !== 'exams') continue;
    for (const result of article.data.results ?? []) {
      const list = exams.get(result.branch);
      const exam = examOf(article, result);
      if (list) list.push(exam);
      else exams.set(result.branch, [exam]);
    }
  }
  return exams;
});

type Result = NonNullable<ArticleOfKind<'exams'>['data']['results']>[number];

function examOf(
  { title, ref, date }: ArticleOfKind<'exams'>,
  { entered, passed, average }: Result,
): BranchExam {
  return {
    title,
    href: hrefOf(ref),
    date,
    ...(entered === undefined ? {} : { entered }),
    ...(passed === undefined ? {} : { passed }),
    ...(average === undefined || entered === undefined || entered < fewestEntrants
      ? {}
      : { average }),
  };
}

/** A unit's exams, newest first. */
export const allExams = (publication: Publication, unit: string): readonly BranchExam[] =>
  examsByUnit(publication).get(unit) ?? [];

/** A unit's exams of a year, newest first. */
export const branchExams = (publication: Publication, unit: string, year: number): BranchExam[] =>
  allExams(publication, unit).filter(({ date }) => yearOf(date) === year);
