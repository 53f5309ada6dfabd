import type { Console } from '#editing/command/console';
import { dateSetting, readArguments, readKind } from '#editing/command/readArguments';
import { askField, askKind } from '#editing/entry/prompts';
import { readDirectory } from '#editing/entry/readDirectory';
import { setFields } from '#editing/entry/setFields';
import { importable } from '#editing/import/guessKind';
import { importAll } from '#editing/import/importAll';
import type { ImportSettings } from '#editing/import/importFile';
import { importReport, openReport, previewOf } from '#editing/import/importReport';
import { Refusal } from '#editing/refusal';

const help = `用法：npm run import -- <文件或文件夹>… [选项]

把 Word（.docx）、文本（.txt）、Markdown（.md）、网页（.html）变成一篇文章，
写进 content/<栏目>/<年>/<标题>.md，图片放在旁边的 images 里。已有的文件不会被覆盖。

  --kind <栏目>       哪一类文章，写英文名或中文名，例如 experiences 或 心得；不写就看文件里的线索
  --date <日期>       文章的日期，例如 2026-10-15
  --set <字段=值>     补一个字段，可以写多次，例如 --set 作者=李长河 --set topics=安全,班前会
  --dry-run           只看结果，不写文件
  --help              显示这一页

有没定下来的事，文章就存成草稿，要补的列在最后；补好后删掉“status: draft”那一行。
环境变量 CONTENT_DIR 可以换一个内容文件夹（默认 content）。`;

const options = {
  kind: { type: 'string' },
  date: { type: 'string' },
  set: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run import`. The exit code: 1 where a file or the arguments were refused, else 0. */
export async function importCommand(args: readonly string[], console: Console): Promise<number> {
  try {
    const { values, positionals } = readArguments(args, options);
    if (values.help) {
      console.out(help);
      return 0;
    }
    if (positionals.length === 0)
      throw new Refusal(
        '没有写要导入的文件：npm run import -- <文件或文件夹>，加上 --help 可以看用法。',
      );
    const dryRun = values['dry-run'] ?? false;
    const kind = values.kind === undefined ? undefined : readKind(values.kind, 'import');
    const set = [...(values.set ?? []), ...dateSetting(values.date)];
    // Faults of the arguments are told once, not once a file.
    if (kind) setFields(kind, set);
    const directory = await readDirectory(console.contentDir);
    const settings: ImportSettings = { set, directory, ...(kind ? { kind } : {}) };
    if (console.interactive) {
      settings.questions = {
        kind: (title) => askKind(`“${title}”是哪一类文章？`, importable),
        field: (field, title) =>
          askField({ ...field, label: `“${title}”的${field.label}` }, directory),
      };
    }
    const run = await importAll(positionals, settings, { contentDir: console.contentDir, dryRun });
    console.out(importReport(run, dryRun) + (dryRun ? previewOf(run) : ''));
    const open = openReport(run);
    if (open !== '') console.err(open);
    return run.outcomes.some((outcome) => 'refused' in outcome) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.err(error.message);
    return 1;
  }
}
