import type { ImportOutcome, ImportRun } from '#editing/import/importAll';

const bullets = (lines: readonly string[], indent = '  ') =>
  lines.map((line) => `${indent}- ${line}`);

function outcomeLines(outcome: ImportOutcome, dryRun: boolean): string[] {
  if ('refused' in outcome) return [`✗ ${outcome.source} 没有收`];
  const { entry, path, source } = outcome;
  const state = `${entry.draft ? '草稿' : '可以发布'}${dryRun ? '，没有写' : ''}`;
  const pictures = entry.pictures.length > 0 ? `；图片 ${entry.pictures.length} 张` : '';
  return [
    `✓ ${source} → ${path}（${state}）`,
    `  取到：${entry.found.join('、')}${pictures}`,
    ...(entry.notes.length > 0 ? ['  请看一眼：', ...bullets(entry.notes, '  ')] : []),
  ];
}

/** The report of a run for standard output: every file, what came of it, what to look at. */
export function importReport({ outcomes, skipped }: ImportRun, dryRun: boolean): string {
  const refused = outcomes.filter((outcome) => 'refused' in outcome).length;
  const done = outcomes.length - refused;
  const lines = outcomes.flatMap((outcome) => outcomeLines(outcome, dryRun));
  if (skipped.length > 0) lines.push(`没有单独导入的图片等：${skipped.join('、')}`);
  const summary = `${dryRun ? '试导入' : '导入'} ${outcomes.length} 个文件：${done} 个${dryRun ? '可以收' : '写好了'}，${refused} 个没有收。`;
  return [...lines, summary].join('\n');
}

/** The entry's file as it would be written: shown for a single file that is only tried. */
export function previewOf({ outcomes }: ImportRun): string {
  const [only, ...others] = outcomes;
  return only && 'entry' in only && others.length === 0 ? `\n${only.entry.text}` : '';
}

/** What was refused and what is still open, for standard error; empty where nothing is. */
export function openReport({ outcomes }: ImportRun): string {
  const refused = outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : []));
  const open = outcomes.flatMap((outcome) =>
    'entry' in outcome && outcome.entry.open.length > 0
      ? [`${outcome.path} 存成草稿，还要补：`, ...bullets(outcome.entry.open)]
      : [],
  );
  return [...refused, ...open].join('\n');
}
