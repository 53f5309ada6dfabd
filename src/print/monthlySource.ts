import { daysInMonth, isoWeekday, monthNumber } from '#domain/day';
import { articleValue, signature, tableValue } from '#print/articleValue';
import { colophonValue, siteName } from '#print/colophonValue';
import type { ExtraLines } from '#print/columnLevels';
import { figuresValue } from '#print/figuresValue';
import { excerpt } from '#print/firstSentences';
import type { Material } from '#print/material';
import { coverOf, type NamedPicture } from '#print/namedPicture';
import { type PullQuote, pullQuotes } from '#print/pullQuote';
import type { TightSections } from '#print/typeset';
import { literal, type TypstValue } from '#print/typstLiteral';
import {
  dateParts,
  hanMonth,
  hanNumber,
  monthName,
  numberName,
  sectionIntros,
  sectionInvitations,
  totalName,
} from '#print/wording';
import { sensePhrases } from '#text/senseBreaks';
import type { ArticleSheet } from '#views/articleSheet';
import type { Issue } from '#views/issue';
import type { CalendarItem } from '#views/issueCalendar';

/** With fewer articles an issue needs neither contents nor openers. */
const fewArticles = 3;
/** In an issue of more articles a section of so many opens with a divider. */
const crowdedIssue = 48;
const crowdedSection = 8;
/** Characters of a title that the cover has room for. */
const coverTitle = 30;
/** Characters of two lines in a day of the calendar. */
const cellCharacters = 14;

export interface MonthlyOptions {
  /** Lines to add to an article's columns, by key. */
  extra: ExtraLines;
  /** Sections whose last page would be nearly empty. */
  tight: TightSections;
}

/** The front cover's width with its bleed. */
const frontPoints = 612;

/** The lead's picture fills the foot of the front cover. */
export const frontPicture = ({ sections }: Issue): NamedPicture | undefined => {
  const lead = sections[0]?.articles[0];
  return lead && coverOf(lead, frontPoints);
};

/** The Typst source of a month's magazine. */
export function monthlySource(issue: Issue, material: Material, options: MonthlyOptions): string {
  const articles = issue.sections.flatMap((section) => section.articles);
  const keys = new Map(articles.map(({ ref }, i) => [ref, `a${i}`]));
  const plain = articles.length < fewArticles;
  const { words } = material;
  const { colophon } = issue;
  const entries = issue.sections.map(({ label, articles: own }, i) => ({
    label,
    leading: i < 4,
    entries: own.map((article) => ({
      key: keys.get(article.ref)!,
      title: words(article.title),
      by: words(signature(article)),
      deck: article.deck && words(article.deck),
    })),
  }));
  const quotesOf = issue.sections.map(({ articles: own }) =>
    own.map((article) =>
      pullQuotes(material.tokens(article.ref), voiceOf(article)).map(({ text, by, spoken }) => ({
        text: words(text),
        by: words(by),
        spoken,
      })),
    ),
  );
  const quotes = quotesOf.map((own) => own.flat());
  // The back cover takes what an editor stressed; a section then takes the next of its own.
  const motto = quotes.flat().find(({ spoken }) => !spoken) ?? quotes.flat()[0];
  const ownQuotes = quotes.map((own) => own.find((quote) => quote !== motto));
  // On a page of its own stands only what an editor stressed.
  const saying = quotes
    .flat()
    .find((quote) => !quote.spoken && quote !== motto && !ownQuotes.includes(quote));
  const lifted = new Set([motto, saying, ...ownQuotes]);
  const value: TypstValue = {
    title: `${words(colophon.name)}${monthName(issue.month)}（${totalName(issue)}）`,
    name: words(colophon.name),
    organization: words(colophon.organization),
    publisher: words(colophon.publisher),
    keywords: issue.sections.map(({ label }) => label),
    date: dateParts(issue.date),
    monthName: monthName(issue.month),
    monthShort: `${hanNumber(monthNumber(issue.month))}月`,
    monthHan: hanMonth(issue.month),
    numberName: numberName(issue),
    totalName: totalName(issue),
    sample: colophon.sample,
    internal: colophon.internal && { permit: words(colophon.internal.permit) },
    coverLines: coverLines(issue).map((article) => ({
      key: keys.get(article.ref)!,
      phrases: sensePhrases(words(excerpt(article.title, coverTitle))),
      deck: article.deck && words(article.deck),
      label: article.label,
      by: words(signature(article)),
    })),
    coverPicture: material.coverPicture(frontPicture(issue), frontPoints),
    letter: issue.note && material.body(issue.note.ref, 357),
    contents: plain ? undefined : entries,
    contentsExtra: options.extra.has('contents') ? options.extra.get('contents') : 0,
    standing: standingPages(issue),
    alsoNote: alsoNote(issue, words),
    motto: setQuote(motto),
    saying: setQuote(saying),
    sections: issue.sections.map((section, i) => ({
      collection: section.collection,
      label: section.label,
      han: hanNumber(i + 1),
      intro: sectionIntros[section.collection],
      invitation: sectionInvitations[section.collection],
      tight: options.tight.has(section.collection),
      divided: articles.length > crowdedIssue && section.articles.length >= crowdedSection,
      quote: setQuote(ownQuotes[i]),
      articles: section.articles.map((article, j) => {
        const key = keys.get(article.ref)!;
        const value = articleValue(
          article,
          {
            key,
            level: plain ? 1 : 2,
            extra: options.extra.has(key) ? options.extra.get(key) : 0,
            spread: j === 0 && !plain,
            tight: options.tight.has(section.collection),
            site: colophon.site,
          },
          material,
        );
        return { ...value, quote: setQuote(quotesOf[i]![j]!.find((quote) => !lifted.has(quote))) };
      }),
    })),
    figures: figuresValue(issue, words, tableValue),
    honours: honoursValue(issue, words),
    calendar: calendarValue(issue, words),
    colophon: colophonValue(issue, words),
  };
  return `#import "/monthly.typ": *\n#render(${literal(value)})\n`;
}

/** Whose words a text is in: its author's own, or the text's. */
function voiceOf({ collection, signatures, title }: ArticleSheet): string {
  const own = collection === 'lectures' || collection === 'experiences';
  return (
    (own ? signatures[0]?.name : undefined) ??
    (title.startsWith('《') ? `${title}导读` : `《${title}》`)
  );
}

/** Words that are set large end their lines by sense. */
const setQuote = (quote: PullQuote | undefined): TypstValue =>
  quote && { phrases: sensePhrases(quote.text), by: quote.by };

/** What stands in every issue after its articles: labels in the document, and names. */
function standingPages({ honours, calendar }: Issue): [string, string][] {
  return [
    ['figures', '数说本月'],
    ...(honours.exemplars.length + honours.titles.length > 0 ? [['honours', '光荣榜']] : []),
    ['calendar', `${hanNumber(monthNumber(calendar.month))}月学习日历`],
    ['imprint', '怎样来稿'],
  ] as [string, string][];
}

/** What else the month is printed as, and where it is to be had. */
function alsoNote({ colophon }: Issue, words: (text: string) => string): string {
  const board = colophon.internal ? '' : '、能贴在墙上的要目';
  return `大字版（正文十九磅）${board}和电子书，网上都有：${words(siteName(colophon.site))}。每篇文章旁边的方码，扫了就到它的网页。`;
}

/** Three lines: the lead, then the first of other sections. */
function coverLines({ sections }: Issue) {
  const firsts = sections.flatMap(({ articles }) => articles.slice(0, 1));
  const rest = sections.flatMap(({ articles }) => articles.slice(1));
  return [...firsts, ...rest].slice(0, 3);
}

function honoursValue({ honours }: Issue, words: (text: string) => string): TypstValue {
  const { exemplars, titles, year } = honours;
  if (exemplars.length === 0 && titles.length === 0) return undefined;
  const notes = [
    exemplars.length > 0
      ? `先进典型${hanNumber(exemplars.length)}位，不分名次，按刊出先后排列。`
      : '',
    titles.length > 0 ? `${year}年各级授予的荣誉${hanNumber(titles.length)}项。` : '',
  ];
  return {
    notes: notes.filter(Boolean),
    exemplars: exemplars.map(({ name, unit, deed }) => ({
      name: words(name),
      unit: unit && words(unit),
      deed: words(deed),
    })),
    titlesLabel: `${year}年的荣誉`,
    titles: titles.map(({ title, awardedBy, recipient, running }) => ({
      title: words(title),
      awardedBy: words(awardedBy),
      recipient: words(recipient),
      running: running > 1 ? `连续${hanNumber(running)}年` : undefined,
    })),
  };
}

/** What a day's cell says: whose study it is, or what is on, or what is due. */
const cellWords = (kind: CalendarItem['kind'], label: string, title: string): string =>
  kind === 'study' ? label : kind === 'due' ? `到期：${title}` : `${label}：${title}`;

export function calendarValue({ calendar }: Issue, words: (text: string) => string): TypstValue {
  const weekday = (day: string) => ['一', '二', '三', '四', '五', '六', '日'][isoWeekday(day) - 1]!;
  return {
    title: `${hanNumber(monthNumber(calendar.month))}月学习日历`,
    note: [monthName(calendar.month), calendar.book && `共读${words(calendar.book.title)}`]
      .filter(Boolean)
      .join('　'),
    firstWeekday: calendar.firstWeekday,
    days: daysInMonth(calendar.month),
    items: calendar.items.map(({ day, kind, label, title, place }) => ({
      day: Number(day.slice(8)),
      dayName: `${Number(day.slice(8))}日 周${weekday(day)}`,
      kind,
      short: sensePhrases(words(excerpt(cellWords(kind, label, title), cellCharacters))),
      title: words(title),
      place: place && words(place),
      shortPlace: place && sensePhrases(words(excerpt(place, cellCharacters))),
    })),
  };
}
