import { addMonths, monthNumber } from '#domain/day';
import type { tableValue } from '#print/articleValue';
import type { TypstValue } from '#print/typstLiteral';
import { hanNumber, monthName } from '#print/wording';
import type { Issue } from '#views/issue';

/** 数说本月 as the theme takes it; undefined where nothing was counted. */
export function figuresValue(
  { figures }: Issue,
  words: (text: string) => string,
  table: typeof tableValue,
): TypstValue {
  const { units, attendance, audience } = figures;
  const month = `${hanNumber(monthNumber(figures.month))}月`;
  const before = `${hanNumber(monthNumber(addMonths(figures.month, -1)))}月`;
  const recorded = units.filter(({ held }) => held !== undefined);
  const number = (value: number) => String(value);
  const rows = units.map(({ name, target, held, before: last }) => [
    name,
    target === undefined ? undefined : number(target),
    last === undefined ? undefined : number(last),
    held === undefined ? undefined : number(held),
    standing(held, target),
  ]);
  // Nothing recorded has no sum, not the sum nought.
  const total = (values: (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? number(known.reduce((sum, value) => sum + value, 0)) : undefined;
  };
  const {
    columns,
    head,
    rows: cells,
  } = table(
    {
      caption: '',
      head: ['单位', '应开', before, month, '情况'],
      rows:
        units.length > 1
          ? [
              ...rows,
              [
                '已记录合计',
                undefined,
                total(units.map((u) => u.before)),
                total(units.map((u) => u.held)),
                `${month}有记录的单位${recorded.length}个，共${units.length}个`,
              ],
            ]
          : rows,
    },
    words,
  ) as Record<string, TypstValue>;
  return {
    note: `${monthName(figures.month)}，按各单位报来的记录计算`,
    monthShort: month,
    beforeShort: before,
    numbers: [
      {
        value: figures.sessions && number(figures.sessions),
        unit: '次',
        label: '集中学习',
        note: units.length > 0 ? `${units.length}个单位，${recorded.length}个有记录` : '各单位合计',
      },
      {
        value: attendance && number(attendance.heads),
        unit: '人次',
        label: '到会学习',
        note: attendance
          ? `${figures.sessions}次里有${attendance.recorded}次记了人数`
          : '没有记人数',
      },
      {
        value: figures.lectures && number(figures.lectures),
        unit: '场',
        label: '讲座',
        note: audience
          ? `听众${audience.heads}人次，${audience.recorded}场有记录`
          : figures.lectures
            ? '没有记听众人数'
            : '没有记录',
      },
      {
        value: figures.experiences && number(figures.experiences),
        unit: '篇',
        label: '学习心得',
        note: experienceNote(figures),
      },
    ],
    units: units.map(({ name, target, held, before: last }) => ({
      name: words(name),
      target,
      held,
      before: last,
    })),
    columns,
    head,
    rows: cells,
  };
}

function experienceNote({ experiences, applied, forums, turns }: Issue['figures']): string {
  const parts = [
    ...(applied ? [`其中写明学用结果的${applied}篇`] : experiences ? [] : ['没有记录']),
    ...(forums ? [`论坛${forums}场${turns ? `，发言${turns}次` : ''}`] : []),
  ];
  return parts.join('；');
}

function standing(held: number | undefined, target: number | undefined): string {
  if (held === undefined) return '没有记录';
  if (target === undefined) return '';
  return held >= target ? '开足' : `少${target - held}次`;
}
