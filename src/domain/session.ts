import { z } from 'zod';
import { articleFields } from '#domain/article';
import { count, field, line, oneOf, person, persons } from '#domain/fields';
import { sessionKinds } from '#domain/vocabulary';

const attendees = () => z.union([count(), persons()]).optional();

/** 学习记录: a study session of the central group, a branch or a team, with its minutes. */
export const sessionSchema = z.strictObject({
  ...articleFields,
  kind: field(oneOf(sessionKinds), '学习类型'),
  chair: field(person().optional(), '主持人'),
  recorder: field(person().optional(), '记录人'),
  speakers: field(persons().optional(), '中心发言人'),
  observers: field(z.union([line(200), z.array(line(60))]).optional(), '列席'),
  materials: field(z.array(line(200)).optional(), '学习材料'),
  attendance: field(
    z
      .strictObject({
        expected: field(attendees(), '应到', { ref: ['people'], hint: '人数，或姓名列表' }),
        present: field(attendees(), '实到', { ref: ['people'] }),
        leave: field(attendees(), '请假', { ref: ['people'] }),
        madeUp: field(attendees(), '补课', { ref: ['people'] }),
      })
      .optional(),
    '出勤',
  ),
  held: field(z.boolean().optional(), '是否开展', {
    hint: '没有开或还没有开时写 false',
  }),
});
