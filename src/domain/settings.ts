import { z } from 'zod';
import { count, day, field, line, month, oneOf } from '#domain/fields';
import { branchKinds, caps, recordKinds } from '#domain/vocabulary';

const study = z.strictObject({
  id: field(line(40), '代号'),
  name: field(line(40), '名称'),
});

/** A rule of the ledger: which record earns how much, for whom, from when. */
const pointRule = z.strictObject({
  id: field(line(40), '代号'),
  record: field(oneOf(recordKinds), '记录'),
  for: field(
    z.enum(['person', 'branch']).meta({ values: { person: '个人', branch: '支部' } }),
    '对象',
  ),
  points: field(z.number().nonnegative(), '分值'),
  name: field(line(40), '名称'),
  where: field(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    '条件',
  ),
  study: field(line(40).optional(), '三学'),
  cap: field(
    z
      .strictObject({
        points: field(z.number().positive(), '上限'),
        per: field(oneOf(caps), '周期'),
      })
      .optional(),
    '封顶',
  ),
  from: field(day().optional(), '生效', { widget: 'day' }),
  until: field(day().optional(), '截止', { widget: 'day' }),
});

const units = () => z.array(line(60)).default([]);

const bulletin = z
  .strictObject({
    design: field(
      z
        .enum(['monthly', 'jianbao'])
        .meta({ values: { monthly: '月刊式', jianbao: '简报式' } })
        .default('monthly'),
      '版式',
    ),
    publisher: field(line(60).optional(), '编印单位'),
    copies: field(count().optional(), '印数'),
    internal: field(z.boolean().default(false), '内部资料'),
    permit: field(line(60).optional(), '准印证号'),
    printer: field(line(60).optional(), '印刷单位'),
    audience: field(line(60).optional(), '发送对象'),
    reportTo: field(units(), '报'),
    sendTo: field(units(), '送'),
    distributeTo: field(units(), '发'),
  })
  .superRefine((value, context) => {
    if (!value.internal) return;
    for (const key of ['permit', 'printer', 'audience'] as const) {
      if (!value[key]) context.addIssue({ code: 'custom', message: 'internal', path: [key] });
    }
  });

/** `publication.yaml`: what makes the product this organization's publication. */
export const settingsSchema = z.strictObject({
  name: field(line(20), '名称', { hint: '报头上的名字' }),
  organization: field(line(40), '单位'),
  parent: field(line(40).optional(), '上级单位'),
  site: field(
    z.string().refine((value) => /^https?:\/\/[^\s/?#]+\/?$/.test(value) && URL.canParse(value), {
      error: 'site',
    }),
    '网址',
    { hint: '例如 https://wangcun.example.org' },
  ),
  locale: field(line(20), '语言'),
  firstIssue: field(month().optional(), '创办月份', { widget: 'month' }),
  sample: field(z.boolean().default(false), '示例'),
  phone: field(line(30).optional(), '联系电话'),
  studies: field(z.array(study).default([]), '三学'),
  cadence: field(z.partialRecord(oneOf(branchKinds), count()).default({}), '每月次数'),
  bulletin: field(bulletin.prefault({}), '月报'),
  print: field(
    z
      .strictObject({
        issues: field(count().default(3), '期数'),
        articles: field(
          z
            .enum(['latest-issues', 'all', 'none'])
            .meta({ values: { 'latest-issues': '最近几期', all: '全部', none: '不出' } })
            .default('latest-issues'),
          '文章',
        ),
      })
      .prefault({}),
    '打印版',
  ),
  ledger: field(
    z.strictObject({ persons: field(z.boolean().default(false), '公布个人') }).prefault({}),
    '积分榜',
  ),
  points: field(z.array(pointRule).default([]), '积分规则'),
});

export type Settings = z.output<typeof settingsSchema>;
export type PointRule = Settings['points'][number];
