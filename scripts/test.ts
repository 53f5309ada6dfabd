import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { workspaceOf } from '#publish/workspace';

const help = `用法：npm test [-- 选项] [文件名的一部分……]

检查类型和写法，然后运行全部测试，浏览器测试也在内。

  --only-tests   只运行测试，不查类型和写法
  --help         显示这段说明`;

const { values, positionals } = parseArgs({
  options: { 'only-tests': { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const { root } = workspaceOf();
const counts = { passed: 0, failed: 0 };

/** Runs a checker as a process of its own; it counts as one test. */
function checked(name: string, module: string, args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}node_modules/${module}`, ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('close', (code) => {
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      if (code !== 0) console.error(`${name}没有通过。`);
      resolve();
    });
  });
}

if (!values['only-tests'] && positionals.length === 0) {
  await checked('写法检查（Biome）', '@biomejs/biome/bin/biome', ['check', '.']);
  await checked('类型检查（astro check）', 'astro/bin/astro.mjs', [
    'check',
    '--minimumSeverity',
    'error',
  ]);
}
const vitest = await startVitest('test', positionals, { root, run: true, watch: false });
for (const file of vitest.state.getTestModules()) {
  for (const test of file.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') counts.passed += 1;
    if (state === 'failed') counts.failed += 1;
  }
  // A file that cannot be loaded has no tests to count.
  counts.failed += file.errors().length;
}
counts.failed += vitest.state.getUnhandledErrors().length;
await vitest.close();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
