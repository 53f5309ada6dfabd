import { z } from 'zod';
import { day, field, line, oneOf, picture, reference } from '#domain/fields';
import { visibilities } from '#domain/vocabulary';

/** 人物: a member, a leader, an invited lecturer. What is shown of them depends on visibility and consent. */
export const personSchema = z.strictObject({
  name: field(line(30), '姓名'),
  pinyin: field(line(60).optional(), '拼音', { hint: '姓氏读音特殊时填写，用来排序' }),
  aliases: field(z.array(line(30)).optional(), '别名'),
  branch: field(
    z
      .union([
        reference('branches'),
        z
          .array(
            z.strictObject({
              branch: field(reference('branches'), '支部'),
              since: field(day(), '起始日期', { widget: 'day' }),
            }),
          )
          .min(1),
      ])
      .optional(),
    '所在支部',
    { ref: ['branches'] },
  ),
  post: field(line(60).optional(), '职务'),
  leader: field(z.boolean().optional(), '领导干部'),
  affiliation: field(line(60).optional(), '外请单位', { hint: '外请的人写所在单位' }),
  portrait: field(picture().optional(), '肖像'),
  visibility: field(oneOf(visibilities).optional(), '可见范围'),
  consent: field(day().optional(), '同意日期', {
    widget: 'day',
    hint: '本人同意公开学习档案的日期',
  }),
});
