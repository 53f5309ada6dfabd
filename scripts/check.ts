import { checkContent, hasErrors } from '#checks/checkContent';

import { humanReport, jsonReport } from '#checks/report';
import { isDay } from '#domain/day';
import { commandLine } from './commandLine.ts';

const help = `用法：npm run check [-- 选项]

检查内容文件夹，一次说出所有问题：在哪个文件的第几行第几列、哪里不对、怎么改。
有错误时不能发布，退出码是 1；提醒不影响发布。

  --fix          自动改正只有一种改法的问题，并列出改了什么
  --json         只输出 JSON，给别的程序用
  --watch        一直开着，文件一改就重新检查（按 Ctrl+C 结束）
  --today 日期   以这一天为“今天”计算，例如 2026-10-31（也可用环境变量 TODAY）
  --help         显示这段说明

环境变量：CONTENT_DIR 内容文件夹（默认 content）`;

const { values } = commandLine(help, {
  fix: { type: 'boolean' },
  json: { type: 'boolean' },
  watch: { type: 'boolean' },
  today: { type: 'string' },
});
const contentDir = process.env.CONTENT_DIR || 'content';
const today = values.today ?? (process.env.TODAY || undefined);
if (today !== undefined && !isDay(today)) {
  console.error(`日期要写成 2026-10-31 这样，现在是“${today}”。`);
  process.exit(2);
}
if (values.watch && values.json) {
  console.error('--watch 和 --json 不能一起用。');
  process.exit(2);
}

async function run(): Promise<boolean> {
  if (!values.fix) {
    const { problems } = await checkContent({ contentDir, today });
    console.log(values.json ? jsonReport(problems) : humanReport(problems));
    return hasErrors(problems);
  }
  const { fixContent, unifiedDiff } = await import('#checks/fixContent');
  const { problems, fixed } = await fixContent({ contentDir, today });
  const mended =
    fixed.length > 0
      ? `${unifiedDiff(fixed)}\n改正了 ${fixed.length} 个文件。\n`
      : '没有可以自动改正的问题。\n';
  if (values.json) {
    console.error(mended);
    console.log(jsonReport(problems));
  } else {
    console.log(`${mended}\n${humanReport(problems)}`);
  }
  return hasErrors(problems);
}

process.exitCode = (await run()) ? 1 : 0;

if (values.watch) {
  const { watch } = await import('chokidar');
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(contentDir, { ignoreInitial: true }).on('all', () => {
    clearTimeout(waiting);
    // Editors write a file in several steps; the pause lets them finish.
    waiting = setTimeout(() => {
      running = running.then(async () => {
        console.log('');
        await run();
      });
    }, 150);
  });
  console.log('正在留意改动，按 Ctrl+C 结束。');
}
