import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorFiles } from '#editing/schema/editorFiles';
import { workspaceOf } from '#publish/workspace';
import { commandLine } from './commandLine.ts';

const help = `用法：npm run schemas

改了字段以后，重写 .vscode/schemas/ 里给 VS Code 用的字段说明。

  --help         显示这段说明`;

commandLine(help, {});
const folder = join(workspaceOf().root, '.vscode', 'schemas');
await mkdir(folder, { recursive: true });
for (const { name, text } of editorFiles()) await writeFile(join(folder, name), text);
console.log(`已写到 ${folder}`);
