import { shortDayName } from '#domain/dayName';
import { xmlEscape } from '#feeds/epub/epubPackage';
import { monthName } from '#print/wording';
import type { Issue } from '#views/issue';

const numeric = /^([\d.,%/]+|—)$/;

/** A table of plain words; absent cells are —. Columns of figures stand right. */
export function tableHtml(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const right = head.map((_, i) => i > 0 && rows.every((row) => numeric.test(row[i] ?? '—')));
  const cells = (row: readonly (string | undefined)[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell, i) => `<${tag}${right[i] ? ' class="figure"' : ''}>${xmlEscape(cell ?? '—')}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
}

/** The month in figures; what was not recorded is —, never 0. */
export function figuresTable({ figures }: Issue): string {
  const { attendance, audience } = figures;
  const text = (value: number | undefined, unit = '') =>
    value === undefined ? undefined : `${value}${unit}`;
  const counts = tableHtml(
    ['项目', '数目', '说明'],
    [
      ['集中学习', text(figures.sessions, '次'), ''],
      [
        '到会学习',
        attendance && `${attendance.heads}人次`,
        attendance ? `${figures.sessions}次里有${attendance.recorded}次记了人数` : '没有记人数',
      ],
      [
        '讲座',
        text(figures.lectures, '场'),
        audience ? `听众${audience.heads}人次，${audience.recorded}场有记录` : '',
      ],
      ['论坛', text(figures.forums, '场'), figures.turns ? `发言${figures.turns}次` : ''],
      [
        '学习心得',
        text(figures.experiences, '篇'),
        figures.applied ? `写明学用结果的${figures.applied}篇` : '',
      ],
    ],
  );
  const units = tableHtml(
    ['单位', '应开', '上月', '本月'],
    figures.units.map(({ name, target, before, held }) => [
      name,
      text(target),
      text(before),
      text(held),
    ]),
  );
  return `<p class="meta">${monthName(figures.month)}，按各单位报来的记录计算。“—”是没有记录，不等于零。</p>${counts}${figures.units.length > 0 ? units : ''}`;
}

export function honoursList({ honours }: Issue): string {
  const exemplars = honours.exemplars.map(
    ({ name, unit, deed }) =>
      `<dt>${xmlEscape(unit ? `${name}　${unit}` : name)}</dt><dd>${xmlEscape(deed)}</dd>`,
  );
  const titles = honours.titles.map(
    ({ title, recipient, awardedBy, running }) =>
      `<dt>${xmlEscape(title)}</dt><dd>${xmlEscape(`${recipient}，${awardedBy}授予${running > 1 ? `，连续${running}年` : ''}`)}</dd>`,
  );
  return `<dl>${exemplars.join('')}${titles.join('')}</dl>`;
}

export function calendarTable({ calendar }: Issue): string {
  if (calendar.items.length === 0) return '<p>下个月的安排还没有报来。</p>';
  const places = calendar.items.some(({ place }) => place);
  return `<div class="calendar">${tableHtml(
    ['日期', '内容', ...(places ? ['地点'] : [])],
    calendar.items.map(({ day, title, place }) => [
      shortDayName(day),
      title,
      ...(places ? [place ?? ''] : []),
    ]),
  )}</div>`;
}
