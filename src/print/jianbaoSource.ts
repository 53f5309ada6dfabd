import { dayName } from '#domain/dayName';
import { articleValue } from '#print/articleValue';
import { colophonValue } from '#print/colophonValue';
import type { Material } from '#print/material';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts, monthName, numberName, totalName } from '#print/wording';
import { sensePhrases } from '#text/senseBreaks';
import type { Issue } from '#views/issue';

/** Points of the standard's measure of 156 mm. */
const measure = 442;

/** The Typst source of a month's 简报. */
export function jianbaoSource(issue: Issue, material: Material): string {
  const { words } = material;
  const { colophon } = issue;
  const articles = issue.sections.flatMap((section) => section.articles);
  const base = colophonValue(issue, words) as Record<string, TypstValue>;
  const value: TypstValue = {
    title: `${words(colophon.name)}${monthName(issue.month)}（${totalName(issue)}）`,
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    date: dateParts(issue.date),
    day: dayName(issue.date),
    numberLine: `${issue.month.slice(0, 4)}年${numberName(issue)}（${totalName(issue)}）`,
    internal: colophon.internal && { permit: words(colophon.internal.permit) },
    letter: issue.note && material.body(issue.note.ref, measure),
    contents: [
      ...(issue.note ? [{ key: 'letter', phrases: [['编者按']] }] : []),
      ...articles.map(({ title }, i) => ({ key: `a${i}`, phrases: sensePhrases(words(title)) })),
    ],
    articles: articles.map((article, i) =>
      articleValue(
        article,
        {
          key: `a${i}`,
          level: 1,
          extra: 0,
          spread: false,
          site: colophon.site,
          measure,
        },
        material,
      ),
    ),
    colophon: {
      ...base,
      lines: colophon.internal
        ? [
            `准印证号：${words(colophon.internal.permit)}`,
            `发送对象：${words(colophon.internal.audience)}`,
            `印刷单位：${words(colophon.internal.printer)}`,
            '内部资料，免费交流',
          ]
        : colophon.sample
          ? ['示例：单位与人物均为虚构']
          : [],
    },
  };
  return `#import "/jianbao.typ": *\n#render(${literal(value)})\n`;
}
