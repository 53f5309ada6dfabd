import { relative, resolve } from 'node:path';
import { isMonth } from '#domain/day';
import { type Design, type EditionId, editions, editionsOf } from '#domain/edition';
import { problemLine } from '#domain/problem';
import { UsageError } from '#domain/usageError';
import { TypesetError } from '#print/compiler';
import { makeEdition } from '#print/editions';
import { issuePrint } from '#print/fromPublication';
import { PrintProblems } from '#print/printContext';
import { checkedPublication } from '#publish/checkedPublication';
import { printContext } from '#publish/printSurroundings';
import { workspaceOf } from '#publish/workspace';
import { writeWhole } from '#publish/writeWhole';
import { commandLine } from './commandLine.ts';

const ids = Object.keys(editions) as EditionId[];
const help = `用法：npm run bulletin -- 月份 [选项]

做出一期月报，不必生成网站。例如：npm run bulletin -- 2026-10

  --design 版式    monthly（月刊式）或 jianbao（简报式），默认照 publication.yaml
  --edition 版本   ${ids.map((id) => `${id}（${editions[id].label}）`).join('、')}，或 all（全部）；默认 reading
  --out 文件       写到哪里；做全部版本时是文件夹。默认 reports/bulletins/月份/
  --creep 毫米     小册子最里面一张折后露出的宽度，默认 0
  --help           显示这段说明

环境变量：CONTENT_DIR 内容文件夹（默认 content）`;

const { values, positionals } = commandLine(
  help,
  {
    design: { type: 'string' },
    edition: { type: 'string', default: 'reading' },
    out: { type: 'string' },
    creep: { type: 'string', default: '0' },
  },
  { positionals: true },
);

const stop = (message: string, code = 2): never => {
  console.error(message);
  process.exit(code);
};

const [month] = positionals;
const { design, edition, out, creep } = values;
if (!month || !isMonth(month))
  stop(`要写明月份，例如 2026-10${month ? `；“${month}”不是月份` : ''}。\n\n${help}`);
if (design && design !== 'monthly' && design !== 'jianbao')
  stop(`没有“${design}”这种版式，只有 monthly 和 jianbao。`);
if (edition !== 'all' && !ids.includes(edition as EditionId))
  stop(`没有“${edition}”这个版本，只有 ${ids.join('、')} 和 all。`);
if (!(Number(creep) >= 0 && Number(creep) <= 20)) stop('--creep 要写 0 到 20 之间的毫米数。');

try {
  const workspace = workspaceOf();
  const publication = await checkedPublication(workspace, '月报');
  const print = issuePrint(publication, month!, design as Design | undefined);
  if (!print) stop(`${month} 没有文章，不出这一期，什么也没有写。`, 1);
  const offered = editionsOf(print!.design, print!.issue.colophon.internal !== undefined);
  const wanted = edition === 'all' ? offered : [edition as EditionId];
  const missing = wanted.find((id) => !offered.includes(id));
  if (missing) {
    stop(
      missing === 'board' && print!.design === 'monthly'
        ? '内部资料不公开张贴，没有张贴版。'
        : `简报式只有${offered.map((id) => editions[id].label).join('和')}，没有${editions[missing].label}。`,
    );
  }
  const context = printContext(workspace);
  const folder = `reports/bulletins/${month}`;
  for (const [i, id] of wanted.entries()) {
    const started = performance.now();
    process.stderr.write(`${i + 1}/${wanted.length} ${editions[id].label}……`);
    const { bytes, pages, warnings } = await makeEdition(id, print!, context, {
      creep: (Number(creep) / 25.4) * 72,
    });
    const file = resolve(
      out === undefined
        ? `${folder}/${editions[id].file}`
        : edition === 'all'
          ? `${out}/${editions[id].file}`
          : out,
    );
    await writeWhole(file, bytes);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(
      ` ${pages === undefined ? '' : `${pages}页，`}${Math.ceil(bytes.length / 1024)} KB，${seconds} 秒\n`,
    );
    if (i === 0) for (const warning of warnings) console.error(problemLine(warning));
    console.log(relative('', file));
  }
} catch (error) {
  if (
    error instanceof PrintProblems ||
    error instanceof UsageError ||
    error instanceof TypesetError
  )
    stop(`\n${error.message}`, 1);
  throw error;
}
