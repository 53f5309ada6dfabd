import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Publication } from '#catalog/publication';
import { addDays } from '#domain/day';
import { type CalendarItem, calendarItems } from '#views/calendar';
import type { SessionState } from '#views/sessionState';

const statuses: Readonly<Record<SessionState, ICalEventStatus>> = {
  held: ICalEventStatus.CONFIRMED,
  'not-held': ICalEventStatus.CANCELLED,
  planned: ICalEventStatus.TENTATIVE,
};

const prefixes: Readonly<Record<CalendarItem['kind'], string>> = {
  session: '',
  lecture: '讲座：',
  forum: '论坛：',
  due: '任务截止：',
};

/**
 * The calendar of everything, or of one unit, as iCalendar (RFC 5545). Days are whole days without
 * a time zone; stamps come from the content, so the same content gives the same bytes.
 *
 * @param unit a branch's id; without it the calendar of all
 */
export function calendarIcs(publication: Publication, unit?: string): string {
  const { settings } = publication;
  const site = settings.site.replace(/\/$/, '');
  const host = new URL(site).host;
  const branch = unit === undefined ? undefined : publication.branches.get(unit);
  const calendar = new ICalCalendar({
    name: `${branch?.data.name ?? settings.organization}学习日历`,
    prodId: { company: host, product: settings.name, language: 'ZH' },
    url: `${site}${branch ? `/${branch.ref}` : ''}/calendar.ics`,
  });
  const items = calendarItems(publication).filter(
    ({ units }) => unit === undefined || units.some(({ id }) => id === unit),
  );
  for (const item of items) {
    const day = dateOf(item.date);
    const event = calendar.createEvent({
      id: `${item.kind === 'due' ? 'due-' : ''}${encodeURI(item.href.slice(1, -1))}@${host}`,
      stamp: day,
      start: day,
      end: dateOf(addDays(item.date, 1)),
      allDay: true,
      summary: `${prefixes[item.kind]}${item.title}`,
      url: `${site}${encodeURI(item.href)}`,
    });
    if (item.state) event.status(statuses[item.state]);
    if (item.place) event.location(item.place);
    const names = item.units.map(({ name }) => name).join('、');
    if (names) event.description(names);
  }
  return calendar.toString();
}

/** The generator reads a date's parts in universal time. */
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
