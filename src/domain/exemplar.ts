import { z } from 'zod';
import { articleFields } from '#domain/article';
import { field, line, person } from '#domain/fields';

/** 先进典型: the profile of an exemplary member. The person's consent is required. */
export const exemplarSchema = z.strictObject({
  ...articleFields,
  person: field(person(), '人物'),
  year: field(z.number().int().min(1900).max(2200), '年度'),
  award: field(line(60).optional(), '称号'),
  citation: field(line(120), '颁奖词', { widget: 'long' }),
});
