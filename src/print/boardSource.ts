import { isoWeekday, monthNumber } from '#domain/day';
import { signature } from '#print/articleValue';
import { excerpt } from '#print/firstSentences';
import type { Material } from '#print/material';
import { qrCode } from '#print/qrCode';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts, hanNumber, monthName, numberName, totalName } from '#print/wording';
import { sensePhrases } from '#text/senseBreaks';
import type { ArticleSheet } from '#views/articleSheet';
import type { Issue } from '#views/issue';
import type { CalendarItem } from '#views/issueCalendar';

/** What the page holds at 20 points and more; where that is too much, the next is tried. */
const fillings = [
  { points: 4, storyCharacters: 74, dates: 6, deck: true },
  { points: 4, storyCharacters: 74, dates: 5, deck: true },
  { points: 4, storyCharacters: 74, dates: 4, deck: true },
  { points: 4, storyCharacters: 60, dates: 4, deck: true },
  { points: 4, storyCharacters: 44, dates: 4, deck: true },
  { points: 4, storyCharacters: 44, dates: 3, deck: true },
  { points: 4, storyCharacters: 44, dates: 3, deck: false },
  { points: 4, storyCharacters: 40, dates: 2, deck: false },
  { points: 0, storyCharacters: 40, dates: 2, deck: false },
  { points: 0, storyCharacters: 28, dates: 1, deck: false },
] as const;
export const boardFillings = fillings.length;
/** Two lines of the deck. */
const deckCharacters = 64;
const pointCharacters = 18;
/** Two lines of the dates. */
const dateCharacters = 28;
const noteCharacters = 7;

/** The Typst source of the notice-board page: the month's digest, less of it with each filling. */
export function boardSource(issue: Issue, material: Material, filling = 0): string {
  const limits = fillings[filling]!;
  const { words } = material;
  const { colophon } = issue;
  const [lead, ...others] = [
    ...issue.sections.flatMap(({ articles }) => articles.slice(0, 1)),
    ...issue.sections.flatMap(({ articles }) => articles.slice(1)),
  ];
  const summary = (article: ArticleSheet, most: number) =>
    words(
      excerpt(article.deck ?? article.profile?.citation ?? material.firstWords(article.ref), most),
    );
  const weekday = (day: string) => ['一', '二', '三', '四', '五', '六', '日'][isoWeekday(day) - 1]!;
  const value: TypstValue = {
    title: `${words(colophon.name)}${monthName(issue.month)}张贴版（${totalName(issue)}）`,
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    date: dateParts(issue.date),
    monthName: monthName(issue.month),
    numberName: numberName(issue),
    sample: colophon.sample,
    headline: lead ? words(lead.title) : monthName(issue.month),
    phrases: sensePhrases(lead ? words(lead.title) : monthName(issue.month)),
    points: lead
      ? pointsOf(lead, material)
          .slice(0, limits.points)
          .map((text) => sensePhrases(words(text)))
      : [],
    deck: limits.deck && lead ? sensePhrases(summary(lead, deckCharacters)) : undefined,
    stories: others.slice(0, 2).map((article) => ({
      label: article.label,
      title: words(article.title),
      phrases: sensePhrases(words(article.title)),
      words: summary(article, limits.storyCharacters),
      by: words(signature(article)),
    })),
    datesTitle: `${hanNumber(monthNumber(issue.calendar.month))}月，来这里`,
    dates: issue.calendar.items
      .slice(0, limits.dates)
      .map(({ day, kind, title, label, place }) => ({
        day: String(Number(day.slice(8))),
        weekday: `周${weekday(day)}`,
        phrases: sensePhrases(words(excerpt(title, dateCharacters))),
        // Where to go; else, where it is short, whom it concerns.
        note: noteOf(kind, label, place, words),
      })),
    qr: { ...qrCode(new URL(`/bulletins/${issue.month}/`, colophon.site).href) },
  };
  return `#import "/board.typ": *\n#render(${literal(value)})\n`;
}

function noteOf(
  kind: CalendarItem['kind'],
  label: string,
  place: string | undefined,
  words: Material['words'],
): string | undefined {
  if (place) return words(place);
  return kind !== 'event' && [...label].length <= noteCharacters ? words(label) : undefined;
}

/** The lead's own headings, without their numbers: what it is about in four lines. */
function pointsOf(lead: ArticleSheet, material: Material): string[] {
  return material
    .headings(lead.ref)
    .map((text) =>
      text.replace(/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])\s*/u, ''),
    )
    .filter((text) => [...text].length <= pointCharacters);
}
