import { z } from 'zod';
import { articleFields } from '#domain/article';
import { count, field, line, oneOf, person, reference } from '#domain/fields';
import { lectureKinds } from '#domain/vocabulary';

/** 讲座: an expert lecture, a guidance report or an evening of the lecture hall. */
export const lectureSchema = z.strictObject({
  ...articleFields,
  kind: field(oneOf(lectureKinds), '讲座类型'),
  lecturer: field(person(), '主讲人'),
  series: field(line(40).optional(), '系列'),
  venue: field(line(60).optional(), '地点'),
  hosts: field(z.array(reference('branches')).optional(), '主办单位'),
  audience: field(count().optional(), '听众人数'),
});
