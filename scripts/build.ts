import { publish } from '#publish/publish';
import { workspaceOf } from '#publish/workspace';
import { commandLine } from './commandLine.ts';

const help = `用法：npm run build [-- 选项]

先检查内容，没有错误再生成网站；有错误时原来的网站保持不变。

  --today 日期   以这一天为“今天”计算，例如 2026-10-31（也可用环境变量 TODAY）
  --force        不用上次的结果，全部重做
  --help         显示这段说明

环境变量：CONTENT_DIR 内容文件夹（默认 content），OUT_DIR 输出文件夹（默认 dist）`;

const { values } = commandLine(help, { today: { type: 'string' }, force: { type: 'boolean' } });
if (values.today) process.env.TODAY = values.today;
process.exit((await publish(workspaceOf(), { force: values.force ?? false })) ? 0 : 1);
