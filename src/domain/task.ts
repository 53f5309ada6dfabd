import { z } from 'zod';
import { day, field, line, prose, reference } from '#domain/fields';

/** 学习任务: set for branches, with a day by which it is due. */
export const taskSchema = z
  .strictObject({
    title: field(line(100), '标题'),
    issued: field(day(), '下达日期', { widget: 'day' }),
    due: field(day(), '截止日期', { widget: 'day' }),
    branches: field(z.array(reference('branches')).min(1), '支部'),
    about: field(prose().optional(), '说明', { widget: 'long' }),
  })
  .refine(({ issued, due }) => issued <= due, { error: 'due', path: ['due'] });
