import { z } from 'zod';
import { count, field, line, oneOf, person, prose, reference } from '#domain/fields';
import { branchKinds } from '#domain/vocabulary';

/** 支部 and every other unit that studies: committee, central group, branch, team, office. */
export const branchSchema = z.strictObject({
  name: field(line(40), '名称'),
  kind: field(oneOf(branchKinds), '类别'),
  parent: field(reference('branches').optional(), '上级'),
  secretary: field(person().optional(), '书记'),
  strength: field(count().optional(), '人数', { hint: '党员或成员人数' }),
  order: field(z.number().optional(), '排序'),
  about: field(prose().optional(), '介绍', { widget: 'long' }),
});
