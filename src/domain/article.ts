import { z } from 'zod';
import { day, field, line, oneOf, picture, reference } from '#domain/fields';
import { sources, statuses } from '#domain/vocabulary';

/** What every article has in common, whatever its kind. */
export const articleFields = {
  title: field(line(100), '标题'),
  date: field(day(), '日期', { widget: 'day', hint: '例如 2026-10-15' }),
  summary: field(line(200).optional(), '摘要', { widget: 'long', hint: '不写就取正文开头' }),
  branches: field(z.array(reference('branches')).optional(), '支部', {
    hint: '不写就按人员和主办单位推算',
  }),
  sources: field(z.array(oneOf(sources)).optional(), '来源', { hint: '这次学习向什么学' }),
  study: field(line(40).optional(), '三学', { hint: 'publication.yaml 里 studies 的 id' }),
  topics: field(z.array(line(30)).optional(), '主题', { hint: '自由填写的词' }),
  cover: field(picture().optional(), '封面图'),
  attachments: field(
    z
      .array(
        z.strictObject({
          title: field(line(100), '附件名'),
          file: field(line(200), '文件', { widget: 'file' }),
        }),
      )
      .optional(),
    '附件',
  ),
  plan: field(reference('activities').optional(), '活动方案'),
  fulfils: field(z.array(reference('tasks')).optional(), '完成任务'),
  aliases: field(z.array(line(200)).optional(), '旧地址', { hint: '文章以前的网址' }),
  status: field(oneOf(statuses).optional(), '状态', { hint: '草稿只在预览里看得到' }),
} as const;
