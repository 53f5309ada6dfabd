import { dev } from 'astro';
import { setMode } from '#publish/setMode';
import { workspaceOf } from '#publish/workspace';
import { commandLine, portOf } from './commandLine.ts';

const help = `用法：npm run dev [-- 选项]

边写边看：保存文件后网页自己更新，草稿也看得到，错误显示在网页上。

  --port 端口    换一个端口（默认 4321）
  --today 日期   以这一天为“今天”计算
  --help         显示这段说明`;

const { values } = commandLine(help, { port: { type: 'string' }, today: { type: 'string' } });
const port = portOf(values.port, 4321);
if (values.today) process.env.TODAY = values.today;
setMode(process.env, 'development');
const { root } = workspaceOf();
const server = await dev({
  root,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port },
});
console.log(`预览已打开：http://localhost:${server.address.port}  按 Ctrl+C 停止。`);
