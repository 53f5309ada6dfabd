import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, measured } from './measured.ts';
import { writeIssueHtml } from './printBrowser.ts';
import { benchMonths, writeBenchContent } from './printContent.ts';

const help = `用法：npm run bench -- print [选项]

量三期月报，从14页左右到130页左右：整个进程从开始到写完文件的时间、内存，以及改一个字再排一次的时间；
有 Chromium 时，用同样的文字让它打印一次，放在一起比。

  --browser 文件    Chromium 的程序文件；不写就用 npm 带来的
  --pagedjs 文件    pagedjs-cli 的 src/cli.js，另外装好的；写了也一起量
  --vivliostyle 文件  @vivliostyle/cli 的 dist/cli.js，同上
  --help            显示这段说明`;

/** As the command is started (package.json): a short run needs no room for much that is young. */
const youngGeneration = '--max-semi-space-size=4';

interface Figures {
  pages: number;
  edit: number;
}

const row = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
const number = (value: number | undefined, digits: number) =>
  value === undefined ? '—' : value.toFixed(digits);

/** Measures whole processes, one after the other; nothing runs beside them. */
export async function benchPrint(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string' },
      pagedjs: { type: 'string' },
      vivliostyle: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'xuekan-bench-print-'));
  try {
    const content = join(work, 'content');
    writeBenchContent(content);
    const browser = values.browser ?? (await packagedChromium(work));
    console.log(row(['', '页', '秒', 'MB', '改一字 ms']));
    for (const [month, { designs }] of Object.entries(benchMonths)) {
      for (const design of designs) {
        // Compiled scripts are kept, as they are for every command.
        const env = {
          ...process.env,
          CONTENT_DIR: content,
          NODE_COMPILE_CACHE: join(work, 'compiled'),
        };
        const once = [
          youngGeneration,
          join(import.meta.dirname, 'printOnce.ts'),
          month,
          design,
          join(work, 'out.pdf'),
        ];
        await measured(process.execPath, once, env);
        const runs: Measured[] = [];
        for (let i = 0; i < 3; i++) runs.push(await measured(process.execPath, once, env));
        const figures = runs.map(
          ({ output }) => JSON.parse(output) as Figures & { seconds: number; megabytes: number },
        );
        const middle = figures.sort((a, b) => a.seconds - b.seconds)[1]!;
        console.log(
          row([
            `${month} ${design}`,
            String(middle.pages),
            number(middle.seconds, 2),
            number(middle.megabytes, 0),
            number(middle.edit, 0),
          ]),
        );
      }
      if (designs.length > 1) await compare(content, month, work, browser, values);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare(
  content: string,
  month: string,
  work: string,
  browser: string | undefined,
  { pagedjs, vivliostyle }: { pagedjs?: string | undefined; vivliostyle?: string | undefined },
) {
  if (!browser) {
    console.log('没有 Chromium，不比较。');
    return;
  }
  const html = join(work, `${month}.html`);
  await writeIssueHtml(content, month, html);
  const ways: [name: string, command: string[]][] = [
    [
      'Chromium page.pdf',
      [join(import.meta.dirname, 'printBrowser.ts'), browser, html, join(work, 'chromium.pdf')],
    ],
    ...(pagedjs
      ? [
          [
            'pagedjs-cli',
            [
              pagedjs,
              html,
              '-o',
              join(work, 'paged.pdf'),
              '--browserArgs=--no-sandbox',
              '-t',
              '600000',
            ],
          ] as [string, string[]],
        ]
      : []),
    ...(vivliostyle
      ? [
          [
            '@vivliostyle/cli',
            [
              vivliostyle,
              'build',
              html,
              '-o',
              join(work, 'vivliostyle.pdf'),
              '--executable-browser',
              browser,
              '--timeout',
              '600',
            ],
          ] as [string, string[]],
        ]
      : []),
  ];
  for (const [name, command] of ways) {
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser };
    const { seconds, megabytes } = await measured(process.execPath, command, env);
    console.log(row([`${month} ${name}`, '', number(seconds, 2), number(megabytes, 0), '']));
  }
}

/** The browser that comes through npm, where it can run. */
async function packagedChromium(work: string): Promise<string | undefined> {
  try {
    const own = join(work, 'chromium');
    mkdirSync(own, { recursive: true });
    process.env.TMPDIR = own;
    const { default: packaged } = await import('@sparticuz/chromium');
    const file = await packaged.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
