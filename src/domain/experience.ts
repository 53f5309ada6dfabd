import { z } from 'zod';
import { articleFields } from '#domain/article';
import { field, line, person, reference } from '#domain/fields';

/** 学习心得, with what was put to use where there is a result (学用转化). */
export const experienceSchema = z.strictObject({
  ...articleFields,
  author: field(person(), '作者'),
  respondsTo: field(z.array(reference('*')).optional(), '回应', {
    hint: '写的是哪场讲座、哪本书，例如 lectures/2026/anquan',
  }),
  applied: field(
    z
      .strictObject({
        problem: field(line(300), '问题', { widget: 'long' }),
        learnt: field(line(300), '学到', { widget: 'long' }),
        action: field(line(300), '做了', { widget: 'long' }),
        result: field(line(300), '结果', { widget: 'long' }),
      })
      .optional(),
    '学用转化',
    { hint: '问题、学到、做了、结果，四项要写全' },
  ),
});
