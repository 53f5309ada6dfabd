import { z } from 'zod';
import { articleFields } from '#domain/article';
import { day, field, line, prose } from '#domain/fields';

/** 活动方案: a plan with its aims and stages, and what came of it. */
export const activitySchema = z.strictObject({
  ...articleFields,
  theme: field(line(60), '活动主题'),
  aims: field(z.array(line(200)).optional(), '目标'),
  stages: field(
    z
      .array(
        z.strictObject({
          name: field(line(40), '阶段'),
          from: field(day().optional(), '开始', { widget: 'day' }),
          to: field(day().optional(), '结束', { widget: 'day' }),
          owner: field(line(60).optional(), '负责'),
          done: field(z.boolean().optional(), '已完成'),
        }),
      )
      .min(1),
    '阶段',
  ),
  results: field(z.union([prose(), z.array(line(300))]).optional(), '成效', { widget: 'long' }),
});
