import type { APIRoute } from 'astro';
import { calendarIcs } from '#feeds/calendarIcs';
import { publication } from '#publish/publication';

export const GET: APIRoute = async () =>
  new Response(calendarIcs(await publication()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
