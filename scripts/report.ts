import { join, relative, resolve } from 'node:path';
import { isPeriod } from '#domain/period';
import { UsageError } from '#domain/usageError';
import { appraisalJson, personsCsv, pointsCsv, unitsCsv } from '#feeds/appraisalFiles';
import { appraisalPdf } from '#print/appraisalPdf';
import { TypesetError } from '#print/compiler';
import { checkedPublication } from '#publish/checkedPublication';
import { isWithin } from '#publish/isWithin';
import { printContext } from '#publish/printSurroundings';
import { workspaceOf } from '#publish/workspace';
import { writeWhole } from '#publish/writeWhole';
import { appraisalOf } from '#views/appraisal';
import { commandLine } from './commandLine.ts';

const help = `用法：npm run report -- 时段 [选项]

做出一个时段的学习积分和民主评议参考，给党委用，不进网站。例如：npm run report -- 2026-Q3
时段可以写 2026、2026-H1、2026-Q3 或 2026-09。写到 reports/时段/：

  units.csv      各单位的数字
  persons.csv    个人的数字，只有同意公开学习档案的人
  points.csv     每一分和挣得它的记录
  ledger.json    以上全部
  appraisal.pdf  民主评议参考，可以打印

  --out 文件夹   写到哪里，默认 reports/时段/
  --today 日期   以这一天为“今天”计算（也可用环境变量 TODAY）
  --help         显示这段说明

环境变量：CONTENT_DIR 内容文件夹（默认 content）`;

const { values, positionals } = commandLine(
  help,
  { out: { type: 'string' }, today: { type: 'string' } },
  { positionals: true },
);

const stop = (message: string, code = 2): never => {
  console.error(message);
  process.exit(code);
};

const [period = ''] = positionals;
if (!isPeriod(period))
  stop(`要写明时段，例如 2026-Q3${period ? `；“${period}”不是时段` : ''}。\n\n${help}`);
if (values.today) process.env.TODAY = values.today;
try {
  const workspace = workspaceOf();
  const folder = resolve(values.out ?? join('reports', period));
  if (isWithin(folder, workspace.outDir)) {
    stop('这些文件有个人的积分，不能写进网站的文件夹。请用 --out 写明别的地方。');
  }
  const publication = await checkedPublication(workspace, '报表');
  const appraisal = appraisalOf(publication, period);
  const { site } = publication.settings;
  const { bytes } = await appraisalPdf(appraisal, site, printContext(workspace));
  const files: [name: string, content: string | Uint8Array][] = [
    ['units.csv', unitsCsv(appraisal)],
    ['persons.csv', personsCsv(appraisal)],
    ['points.csv', pointsCsv(appraisal, site)],
    ['ledger.json', appraisalJson(appraisal)],
    ['appraisal.pdf', bytes],
  ];
  for (const [name, content] of files) {
    const file = join(folder, name);
    await writeWhole(file, content);
    console.log(relative('', file));
  }
} catch (error) {
  if (error instanceof UsageError || error instanceof TypesetError) stop(error.message, 1);
  throw error;
}
