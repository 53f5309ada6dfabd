import { z } from 'zod';
import { articleFields } from '#domain/article';
import { field, line, person, persons } from '#domain/fields';

/** 论坛: a discussion whose body is a transcript of speakers' turns. */
export const forumSchema = z.strictObject({
  ...articleFields,
  theme: field(line(60), '论坛主题'),
  moderator: field(person(), '主持人'),
  participants: field(persons().min(1), '参加人'),
  voices: field(z.array(line(30)).optional(), '不具名发言', { hint: '例如 现场听众' }),
  venue: field(line(60).optional(), '地点'),
});
