import { articleValue } from '#print/articleValue';
import { colophonValue } from '#print/colophonValue';
import type { Material } from '#print/material';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts, monthName, numberName, totalName } from '#print/wording';
import { sensePhrases } from '#text/senseBreaks';
import type { Issue } from '#views/issue';

/** Points of the measure of 25 characters of 19 pt. */
const measure = 475;
/** Titles on the cover: the first of so many sections. */
const leads = 3;

/** The Typst source of the large-print edition. */
export function largeSource(issue: Issue, material: Material): string {
  const { words } = material;
  const { colophon } = issue;
  let count = 0;
  const sections = issue.sections.map(({ label, articles }) => ({
    label,
    articles: articles.map((article) =>
      articleValue(
        article,
        {
          key: `a${count++}`,
          level: 2,
          extra: 0,
          spread: false,
          site: colophon.site,
          measure,
        },
        material,
      ),
    ),
  }));
  const titles = issue.sections.flatMap(({ articles }) =>
    articles.map(({ title }) => words(title)),
  );
  const value: TypstValue = {
    title: `${words(colophon.name)}${monthName(issue.month)}大字版（${totalName(issue)}）`,
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    date: dateParts(issue.date),
    monthName: monthName(issue.month),
    numberName: numberName(issue),
    internal: colophon.internal && { permit: words(colophon.internal.permit) },
    sample: colophon.sample,
    leads: issue.sections
      .slice(0, leads)
      .flatMap(({ label, articles: [first] }) =>
        first ? [{ label, phrases: sensePhrases(words(first.title)) }] : [],
      ),
    letter: issue.note && material.body(issue.note.ref, measure),
    contents: [
      ...(issue.note ? [{ key: 'letter', phrases: [['编者按']] }] : []),
      ...titles.map((title, i) => ({ key: `a${i}`, phrases: sensePhrases(title) })),
    ],
    sections,
    colophon: colophonValue(issue, words),
  };
  return `#import "/large.typ": *\n#render(${literal(value)})\n`;
}
