import { parseArgs } from 'node:util';
import { checkContent, hasErrors } from '#checks/checkContent';
import { humanReport } from '#checks/report';
import { buildSite } from '#publish/buildSite';
import { ForeignOutputError } from '#publish/replaceOutput';
import { workspaceOf } from '#publish/workspace';

const help = `用法：npm run build [-- 选项]

先检查内容，没有错误再生成网站；有错误时原来的网站保持不变。

  --today 日期   以这一天为“今天”计算，例如 2026-10-31（也可用环境变量 TODAY）
  --force        不用上次的结果，全部重做
  --help         显示这段说明

环境变量：CONTENT_DIR 内容文件夹（默认 content），OUT_DIR 输出文件夹（默认 dist）`;

const { values } = parseArgs({
  options: { today: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
if (values.today) process.env.TODAY = values.today;
const workspace = workspaceOf();
const started = performance.now();
const { problems } = await checkContent({ contentDir: workspace.contentDir, today: workspace.today });
if (problems.length > 0) console.error(humanReport(problems));
if (hasErrors(problems)) {
  console.error('内容有错误，没有生成网站；原来的网站没有动。请按上面的提示改好再运行。');
  process.exit(1);
}
try {
  const { written, removed } = await buildSite(workspace, { force: values.force ?? false });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`网站已生成到 ${workspace.outDir}：写入${written}个文件，删除${removed}个，用时${seconds}秒。`);
} catch (error) {
  if (!(error instanceof ForeignOutputError)) throw error;
  console.error(error.message);
  process.exit(1);
}
