// Starts scripts/<command>.ts with the project's own Node, or says in one line why it cannot.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// npm takes the `--` before a command's arguments away; other ways of starting leave it.
const [command, ...given] = process.argv.slice(2);
const rest = given[0] === '--' ? given.slice(1) : given;
const [major, minor] = process.versions.node.split('.').map(Number);

if (!existsSync(join(here, '..', 'node_modules', 'astro'))) {
  console.error('还没有安装所需的软件包：请先运行 npm install，再运行这条命令。');
  process.exit(1);
}
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `需要 Node 22.18 或更新的版本，这里是 ${process.versions.node}：项目自带的 Node 没有装上（npm 的 ignore-scripts 设置会跳过它），请运行 npm rebuild node。`,
  );
  process.exit(1);
}
// Compiled scripts are kept, so that a short command starts three times as fast.
module.enableCompileCache?.(join(here, '..', '.cache', 'compiled'));
process.argv.splice(1, 2, join(here, `${command}.ts`));
process.argv.length = 2;
process.argv.push(...rest);
try {
  await import(pathToFileURL(join(here, `${command}.ts`)).href);
} catch (error) {
  const { systemFault } = await import('../src/publish/systemFault.ts');
  const told = error?.name === 'UsageError' ? error.message : systemFault(error);
  if (told) {
    console.error(told);
  } else {
    const log = join(here, '..', '.cache', 'error.log');
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, `${error?.stack ?? error}\n`);
    console.error(
      `出了意外的错误：${String(error?.message ?? error).split('\n')[0]}\n详细情况记在 ${log}，请把它交给维护的人。`,
    );
  }
  process.exit(1);
}
