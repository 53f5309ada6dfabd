import { describe, expect, it } from 'vitest';
import { closingSentence, humanReport, jsonReport } from '#checks/report';
import type { Problem } from '#domain/problem';

const error: Problem = {
  file: 'content/a.md',
  line: 4,
  column: 11,
  severity: 'error',
  rule: 'x',
  message: '有错。',
};
const warning: Problem = {
  ...error,
  severity: 'warning',
  message: '留意。',
  fix: { start: 0, end: 1, text: 'b' },
};

describe('the report for people', () => {
  it('has a line for each problem and counts them at the end', () => {
    expect(humanReport([error, warning]).split('\n')).toEqual([
      'content/a.md:4:11  错误  有错。',
      'content/a.md:4:11  提醒  留意。',
      '',
      '检查完毕，发现 1 处错误、1 处提醒。有错误时不能发布。其中 1 处可以用 npm run check -- --fix 自动改正。',
    ]);
  });

  it('says when all is well, and when nothing stops publishing', () => {
    expect(humanReport([])).toBe('检查完毕，没有发现问题。');
    expect(closingSentence([{ ...warning, fix: undefined }])).toBe(
      '检查完毕，发现 1 处提醒。提醒不影响发布。',
    );
  });
});

describe('the report for programs', () => {
  it('is the array of problems alone, each with the same keys', () => {
    const read = JSON.parse(jsonReport([error, warning]));
    expect(read[0]).toEqual({ ...error, fix: null });
    expect(read[1]).toEqual(warning);
    expect(Object.keys(read[0])).toEqual([
      'file',
      'line',
      'column',
      'severity',
      'rule',
      'message',
      'fix',
    ]);
    expect(JSON.parse(jsonReport([]))).toEqual([]);
  });
});
