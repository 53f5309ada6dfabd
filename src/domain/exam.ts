import { z } from 'zod';
import { articleFields } from '#domain/article';
import { count, field, line, period, reference } from '#domain/fields';

export type Answer = string | number | readonly number[];

/** The right choices as indices from 0: `B`, `AC`, 2 and [1, 3] all name choices. Empty where nothing can be read. */
export function answerIndices(answer: Answer): number[] {
  const indices =
    typeof answer === 'string'
      ? [
          ...answer
            .normalize('NFKC')
            .toUpperCase()
            .replace(/[\s,、]/g, ''),
        ].map((letter) => letter.charCodeAt(0) - 65)
      : (typeof answer === 'number' ? [answer] : [...answer]).map((index) => index - 1);
  return [...new Set(indices)].sort((a, b) => a - b);
}

/** The right choices as letters, AC. */
export const answerLetters = (answer: Answer): string =>
  answerIndices(answer)
    .map((index) => String.fromCharCode(65 + index))
    .join('');

const question = z
  .strictObject({
    ask: field(line(300), '题目', { widget: 'long' }),
    choices: field(z.array(line(200)).min(2).max(8), '选项'),
    answer: field(
      z.union([z.string(), z.number().int(), z.array(z.number().int()).min(1)]),
      '答案',
      {
        hint: '字母（B 或 AC），或从 1 数起的序号',
      },
    ),
    why: field(line(400).optional(), '解析', { widget: 'long' }),
  })
  .refine(
    ({ answer, choices }) => {
      const indices = answerIndices(answer);
      return indices.length > 0 && indices.every((index) => index >= 0 && index < choices.length);
    },
    { error: 'answer', path: ['answer'] },
  );

const result = z
  .strictObject({
    branch: field(reference('branches'), '支部'),
    entered: field(count().optional(), '参考人数'),
    passed: field(count().optional(), '及格人数'),
    average: field(z.number().min(0).max(1000).optional(), '平均分', {
      hint: '参考不足 5 人时不显示',
    }),
  })
  .refine(
    ({ entered, passed }) => entered === undefined || passed === undefined || passed <= entered,
    {
      error: 'passed',
      path: ['passed'],
    },
  );

/** 考学: an exam with its questions and the results of branches. There is no place for a person's marks. */
export const examSchema = z.strictObject({
  ...articleFields,
  period: field(period().optional(), '考核期', { widget: 'period' }),
  results: field(z.array(result).optional(), '成绩'),
  questions: field(z.array(question).optional(), '试题'),
});
