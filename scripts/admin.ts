import { join } from 'node:path';
import { dev } from 'astro';
import { buildAdmin } from '#editing/admin/buildAdmin';
import { openBrowser } from '#editing/admin/openBrowser';
import { readDeskContext } from '#editing/admin/readDeskContext';
import { serveAdmin } from '#editing/admin/serveAdmin';
import { workspaceOf } from '#publish/workspace';
import { commandLine, portOf } from './commandLine.ts';

const help = `用法：npm run admin [-- 选项]

在浏览器里用表格写文章，同时打开预览。文件只在本机读写，不连网。
请用 Chrome 或 Edge 打开。

  --port 端口    编辑页换一个端口（默认 4322）
  --no-preview   不打开预览
  --open         自动打开浏览器
  --help         显示这段说明`;

const { values } = commandLine(help, {
  port: { type: 'string' },
  'no-preview': { type: 'boolean' },
  open: { type: 'boolean' },
});
const { root, contentDir } = workspaceOf();
const built = join(root, '.cache', 'admin');
const port = portOf(values.port, 4322);
console.log('正在准备编辑页，第一次要半分钟左右……');
await buildAdmin(built);
const preview = values['no-preview']
  ? undefined
  : await dev({ root, logLevel: 'warn', server: { host: '127.0.0.1' } });
const previewUrl = preview && `http://localhost:${preview.address.port}`;
try {
  const { url } = await serveAdmin(built, port, () => readDeskContext(contentDir, previewUrl));
  console.log(`\n编辑：请用 Chrome 或 Edge 打开 ${url} ，再选文件夹 ${contentDir}`);
  if (previewUrl) console.log(`预览：${previewUrl} （保存后自己更新）`);
  console.log('按 Ctrl+C 停止。');
  if (values.open) openBrowser(url);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(
    `端口 ${port} 已被别的程序占用。请先关掉那个程序，或者换一个端口：npm run admin -- --port 4323`,
  );
  process.exit(1);
}
