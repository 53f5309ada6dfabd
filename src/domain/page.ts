import { z } from 'zod';
import { field, line, oneOf } from '#domain/fields';
import { statuses } from '#domain/vocabulary';

/** A page about the publication itself: 关于, 联系, the editors' manual. */
export const pageSchema = z.strictObject({
  title: field(line(100), '标题'),
  summary: field(line(200).optional(), '摘要'),
  order: field(z.number().optional(), '排序'),
  section: field(line(40).optional(), '所属栏目'),
  status: field(oneOf(statuses).optional(), '状态'),
});
