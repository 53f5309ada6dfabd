import { type Problem, problemLine } from '#domain/problem';

/** The problems as an editor reads them, one a line, with a closing sentence that counts them. */
export function humanReport(problems: readonly Problem[]): string {
  const lines = problems.map(problemLine);
  return [...lines, ...(lines.length > 0 ? [''] : []), closingSentence(problems)].join('\n');
}

/** `check --json`: the array of problems, and nothing else; a problem without a fix has `fix: null`. */
export const jsonReport = (problems: readonly Problem[]): string =>
  JSON.stringify(
    problems.map((problem) => ({ ...problem, fix: problem.fix ?? null })),
    null,
    2,
  );

export function closingSentence(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const mendable = problems.filter(({ fix }) => fix).length;
  if (problems.length === 0) return '检查完毕，没有发现问题。';
  const counts = [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : '']
    .filter(Boolean)
    .join('、');
  const consequence = errors > 0 ? '有错误时不能发布。' : '提醒不影响发布。';
  const hint = mendable > 0 ? `其中 ${mendable} 处可以用 npm run check -- --fix 自动改正。` : '';
  return `检查完毕，发现 ${counts}。${consequence}${hint}`;
}
