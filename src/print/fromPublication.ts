import type { Article, Publication } from '#catalog/publication';
import type { Month } from '#domain/day';
import type { Design } from '#domain/edition';
import type { IssuePrint } from '#print/issuePrint';
import type { Imprint, Sheet } from '#print/sheets';
import { articleSheet } from '#views/articleSheet';
import { issueOf } from '#views/issue';
import { learningFile } from '#views/learningFile';
import { hasConsent, personView } from '#views/person';
import { issueBodies, printBody } from '#views/printBody';

/** An issue's material in the design that the settings name, or another; undefined where the month has no issue. */
export function issuePrint(
  publication: Publication,
  month: Month,
  design?: Design,
): IssuePrint | undefined {
  const issue = issueOf(publication, month);
  if (!issue || issue.sections.length === 0) return undefined;
  return {
    issue,
    design: design ?? publication.settings.bulletin.design,
    bodies: issueBodies(publication, issue),
  };
}

const imprintOf = ({ settings }: Publication): Imprint => ({
  name: settings.name,
  publisher: settings.bulletin.publisher ?? settings.organization,
  site: settings.site,
  sample: settings.sample,
});

/** 打印版 of an article. */
export const articlePrint = (publication: Publication, article: Article): Sheet => ({
  kind: 'article',
  article: articleSheet(publication, article),
  body: printBody(publication, article),
  imprint: imprintOf(publication),
});

/** Question paper or answer key; undefined for an exam without questions. */
export function examPrint(
  publication: Publication,
  id: string,
  kind: 'paper' | 'key',
): Sheet | undefined {
  const exam = publication.articleByRef.get(`exams/${id}`);
  if (exam?.collection !== 'exams' || !exam.data.questions?.length) return undefined;
  const { title, date, path } = exam;
  return {
    kind,
    exam: { title, date, path, questions: exam.data.questions },
    imprint: imprintOf(publication),
  };
}

/** A learning file; undefined without the person's consent. */
export function filePrint(publication: Publication, id: string): Sheet | undefined {
  const person = publication.people.get(id);
  const view = personView(publication, id);
  if (!person || !view || !hasConsent(person)) return undefined;
  return {
    kind: 'file',
    file: { person: view, file: learningFile(publication, person), today: publication.today },
    imprint: imprintOf(publication),
  };
}
