import { z } from 'zod';
import { articleFields } from '#domain/article';
import { field, line, period, reference } from '#domain/fields';

/** 评学: what was looked at in a period and what came out for branches, and for commended persons. */
export const evaluationSchema = z.strictObject({
  ...articleFields,
  period: field(period(), '评学时段', { widget: 'period', hint: '例如 2026-Q3' }),
  outcomes: field(
    z
      .array(
        z.strictObject({
          recipient: field(reference('branches', 'people'), '对象', {
            hint: '例如 branches/jidian；个人只用于表扬',
          }),
          outcome: field(line(200), '结果'),
        }),
      )
      .optional(),
    '评学结果',
  ),
});
