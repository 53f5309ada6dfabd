import { z } from 'zod';
import { field, line, oneOf, reference } from '#domain/fields';
import { honourLevels } from '#domain/vocabulary';

/** 荣誉: a title that the organization, a branch or a person holds, year by year. */
export const honourSchema = z.strictObject({
  title: field(line(100), '荣誉名称'),
  awardedBy: field(line(60), '授予单位'),
  level: field(oneOf(honourLevels).optional(), '级别'),
  years: field(z.array(z.number().int().min(1900).max(2200)).min(1), '年份'),
  recipient: field(reference('organization', 'branches', 'people'), '获得者', {
    hint: 'organization、branches/支部 或 people/人物',
  }),
});
