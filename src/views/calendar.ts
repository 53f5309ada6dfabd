import type { Article, Publication } from '#catalog/publication';
import { addDays, type Day, firstDay, isoWeekday, lastDay, type Month, monthOf } from '#domain/day';
import { branchLinks, hrefOf } from '#views/articleLink';
import { hasBegun } from '#views/hasBegun';
import { perPublication } from '#views/perPublication';
import { type SessionState, sessionState } from '#views/sessionState';
import type { PageFamily, SitePage } from '#views/sitePage';

/** Something that stands in the calendar. */
export interface CalendarItem {
  date: Day;
  kind: 'session' | 'lecture' | 'forum' | 'due';
  /** Of a session. */
  state?: SessionState;
  title: string;
  href: string;
  units: { id: string; name: string; href: string }[];
  place?: string;
}

export interface CalendarDay {
  date: Day;
  /** Days of the neighbouring months fill the first and the last week. */
  inMonth: boolean;
  today: boolean;
  items: CalendarItem[];
}

export interface CalendarView {
  month: Month;
  today: Day;
  /** Weeks from Monday to Sunday. */
  weeks: CalendarDay[][];
  items: CalendarItem[];
  /** Neighbouring months that have anything. */
  previous?: { month: Month; href: string };
  next?: { month: Month; href: string };
  months: { month: Month; href: string; current: boolean }[];
  /** Planned sessions and due dates from today on, soonest first; on the calendar's own page only. */
  coming: CalendarItem[];
  feeds: { title: string; href: string }[];
}

/** Everything of the calendar, oldest first. */
export const calendarItems = perPublication((publication): readonly CalendarItem[] =>
  [
    ...publication.articles.flatMap((article) => articleItem(article, publication)),
    ...[...publication.tasks.values()].map(
      ({ data, ref }): CalendarItem => ({
        date: data.due,
        kind: 'due',
        title: data.title,
        href: hrefOf(ref),
        units: branchLinks(publication, data.branches),
      }),
    ),
  ].sort((a, b) =>
    a.date === b.date ? (a.href < b.href ? -1 : a.href > b.href ? 1 : 0) : a.date < b.date ? -1 : 1,
  ),
);

function articleItem(article: Article, publication: Publication): CalendarItem[] {
  const { title, ref, date, branches } = article;
  const item = { date, title, href: hrefOf(ref), units: branchLinks(publication, branches) };
  switch (article.collection) {
    case 'sessions':
      return [{ ...item, kind: 'session', state: sessionState(article, publication.today) }];
    case 'lectures':
    case 'forums': {
      const { venue } = article.data;
      const kind = article.collection === 'lectures' ? 'lecture' : 'forum';
      return [{ ...item, kind, ...(venue ? { place: venue } : {}) }];
    }
    default:
      return [];
  }
}

const comingShown = 12;
const hrefOfMonth = (month: Month) => `/calendar/${month.replace('-', '/')}/`;

/** The current month at `/calendar/`, and every month that has anything at `/calendar/<year>/<month>/`. */
export const calendarPages: PageFamily = ({ publication }) => {
  if (!hasBegun(publication)) return [];
  const { today } = publication;
  const byMonth = new Map<Month, CalendarItem[]>();
  for (const item of calendarItems(publication)) {
    const list = byMonth.get(monthOf(item.date));
    if (list) list.push(item);
    else byMonth.set(monthOf(item.date), [item]);
  }
  const months = [...byMonth.keys()];
  const feeds = calendarFeeds(publication);
  const page = (path: string, month: Month, coming: CalendarItem[]): SitePage<CalendarView> => {
    const previous = months.filter((each) => each < month).at(-1);
    const next = months.find((each) => each > month);
    const items = byMonth.get(month) ?? [];
    const name = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
    return {
      path,
      template: 'calendar',
      title: path === 'calendar' ? '学习日历' : `学习日历：${name}`,
      description: `${publication.settings.organization}${name}的学习日：开过的、没有开的和定好要开的。`,
      section: 'sessions',
      view: {
        month,
        today,
        weeks: weeksOf(month, items, today),
        items,
        ...(previous ? { previous: { month: previous, href: hrefOfMonth(previous) } } : {}),
        ...(next ? { next: { month: next, href: hrefOfMonth(next) } } : {}),
        months: months
          .filter((each) => each.slice(0, 4) === month.slice(0, 4))
          .map((each) => ({ month: each, href: hrefOfMonth(each), current: each === month })),
        coming,
        feeds,
      },
      alternates: feeds
        .slice(0, 1)
        .map(({ title, href }) => ({ title, href, type: 'text/calendar' })),
    };
  };
  const coming = calendarItems(publication).filter(
    ({ date, kind, state }) => (kind === 'due' && date >= today) || state === 'planned',
  );
  return [
    page('calendar', monthOf(today), coming.slice(0, comingShown)),
    ...months.map((month) => page(`calendar/${month.replace('-', '/')}`, month, [])),
  ];
};

/** All, then each unit that has sessions of its own. */
function calendarFeeds({ branches, settings }: Publication): CalendarView['feeds'] {
  return [
    { title: `${settings.organization}全部学习日`, href: '/calendar.ics' },
    ...[...branches.values()].map(({ ref, data }) => ({
      title: data.name,
      href: `/${ref}/calendar.ics`,
    })),
  ];
}

function weeksOf(month: Month, items: readonly CalendarItem[], today: Day): CalendarDay[][] {
  const byDay = new Map<Day, CalendarItem[]>();
  for (const item of items) byDay.set(item.date, [...(byDay.get(item.date) ?? []), item]);
  const weeks: CalendarDay[][] = [];
  let monday = addDays(firstDay(month), 1 - isoWeekday(firstDay(month)));
  for (; monday <= lastDay(month); monday = addDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const date = addDays(monday, offset);
        return {
          date,
          inMonth: monthOf(date) === month,
          today: date === today,
          items: byDay.get(date) ?? [],
        };
      }),
    );
  }
  return weeks;
}
