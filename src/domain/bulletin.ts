import { z } from 'zod';
import { count, field, line, reference } from '#domain/fields';

/** 月报: what the editor adds to a month's issue. The issue itself assembles from the month's content. */
export const bulletinSchema = z.strictObject({
  number: field(z.number().int().positive().optional(), '总期号', { hint: '写了就从这里重新计数' }),
  lead: field(reference('*').optional(), '头条'),
  leaveOut: field(z.array(reference('*')).optional(), '不收'),
  copies: field(count().optional(), '印数'),
  distribution: field(z.array(line(60)).optional(), '发送'),
});
