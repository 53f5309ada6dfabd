import { publish } from '#publish/publish';
import { PortTakenError, serveFolder } from '#publish/serveFolder';
import { workspaceOf } from '#publish/workspace';
import { commandLine, portOf } from './commandLine.ts';

const help = `用法：npm start [-- 选项]

生成网站和月报，然后在本机打开，地址是 http://localhost:4321 。

  --port 端口    换一个端口
  --today 日期   以这一天为“今天”计算
  --help         显示这段说明`;

const { values } = commandLine(help, { port: { type: 'string' }, today: { type: 'string' } });
const port = portOf(values.port, 4321);
if (values.today) process.env.TODAY = values.today;
const workspace = workspaceOf();
console.log('正在生成网站，第一次要一两分钟……');
if (!(await publish(workspace))) process.exit(1);
try {
  const { url } = await serveFolder(workspace.outDir, port);
  console.log(`\n请在浏览器里打开 ${url}\n按 Ctrl+C 停止。`);
} catch (error) {
  if (!(error instanceof PortTakenError)) throw error;
  console.error(`${error.message}请先关掉那个程序，或者换一个端口：npm start -- --port 4322`);
  process.exit(1);
}
