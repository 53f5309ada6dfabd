import type { Article, Publication } from '#catalog/publication';
import { collections } from '#domain/collections';
import { type Day, isoWeekday, type Month, monthOf } from '#domain/day';

/** What a month has on its calendar: study days, lectures, forums, due dates, and the month's book. */
export interface IssueCalendar {
  month: Month;
  /** 1 (Monday) … 7: the weekday of the first. */
  firstWeekday: number;
  items: CalendarItem[];
  book?: { title: string; author: string };
}

export interface CalendarItem {
  day: Day;
  kind: 'study' | 'event' | 'due';
  /** Few words: a cell is six characters wide. */
  label: string;
  title: string;
  place?: string;
}

export function issueCalendar(publication: Publication, month: Month): IssueCalendar {
  const items = [...publication.articles].flatMap((article) =>
    monthOf(article.date) === month ? itemOf(publication, article) : [],
  );
  for (const task of publication.tasks.values()) {
    if (monthOf(task.data.due) !== month) continue;
    items.push({ day: task.data.due, kind: 'due', label: '任务到期', title: task.data.title });
  }
  items.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1));
  const book = publication.articles.find(
    (article) => article.collection === 'books' && article.data.month === month,
  );
  return {
    month,
    firstWeekday: isoWeekday(`${month}-01`),
    items,
    ...(book?.collection === 'books'
      ? { book: { title: book.title, author: book.data.author } }
      : {}),
  };
}

function itemOf(publication: Publication, article: Article): CalendarItem[] {
  const { date, title, collection } = article;
  if (collection === 'sessions') {
    const unit = article.branches
      .map((id) => publication.branches.get(id)?.data.name ?? id)
      .join('、');
    return [{ day: date, kind: 'study', label: `${unit}学习`, title }];
  }
  if (collection === 'lectures' || collection === 'forums') {
    const { venue } = article.data;
    return [
      {
        day: date,
        kind: 'event',
        label: collections[collection].label,
        title,
        ...(venue ? { place: venue } : {}),
      },
    ];
  }
  return [];
}
