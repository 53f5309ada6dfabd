import { expect, it } from 'vitest';
import { tableHtml } from '#print/epubTables';

it.each([
  ['figures stand right', ['单位', '本月'], [['采煤支部', '2']], '<td class="figure">2</td>'],
  [
    'what was not recorded is —, among figures',
    ['单位', '本月'],
    [['甲', undefined]],
    '<td class="figure">—</td>',
  ],
  ['words stand left', ['日期', '内容'], [['3月1日', '学规程']], '<td>学规程</td>'],
  ['the first column names the row', ['年份', '事'], [['1983', '生']], '<td>1983</td>'],
])('%s', (_, head, rows, cell) => expect(tableHtml(head, rows)).toContain(cell));
