import type { z } from 'zod';
import { asDay, asMonth, asPeriod } from '#checks/dayForms';
import { written } from '#checks/written';
import { isDay } from '#domain/day';

/** What is wrong with a value, and what to write in its place where that is certain. */
export interface IssueText {
  message: string;
  /** The value as YAML. */
  replacement?: string;
}

/** Words the errors that the domain's own schemas name: `day`, `isbn`, `passed` and the like. */
export function domainMessage(
  { message, input }: z.core.$ZodIssueCustom,
  field: string,
): IssueText {
  const text = String(input ?? '');
  const quoted = written(text);
  switch (message) {
    case 'blank':
      return { message: `${field}不能是空白。` };
    case 'day':
      return dayText(text, field);
    case 'month': {
      const month = asMonth(text);
      return {
        message: `${field}要写成 2026-10 这样的月份，现在是“${quoted}”。${month ? `请改成 ${month}。` : ''}`,
        ...(month ? { replacement: month } : {}),
      };
    }
    case 'period': {
      const period = asPeriod(text);
      const forms = '2026（全年）、2026-H1（上半年）、2026-Q3（第三季度）或 2026-09（九月）';
      return {
        message: `${field}要写成${forms}，现在是“${quoted}”。${period ? `请改成 ${period}。` : ''}`,
        ...(period ? { replacement: period } : {}),
      };
    }
    case 'isbn':
      return {
        message: `${field}“${quoted}”不是正确的书号，位数或校验位不对。请对照书的封底核对。`,
      };
    case 'answer':
      return {
        message: `${field}不在选项之中。请写选项的字母（如 B，多选如 AC），或从 1 数起的序号。`,
      };
    case 'passed':
      return { message: `${field}比“参考人数（entered）”还多。请核对这两个数。` };
    case 'due':
      return { message: `${field}早于“下达日期（issued）”。请核对这两个日期。` };
    case 'internal':
      return { message: `标明了内部资料（internal: true），就必须写${field}。` };
    case 'site':
      return {
        message: `${field}要写成 https://wangcun.example.org 这样的网址，后面不带路径，现在是“${quoted}”。`,
      };
    default:
      return { message: `${field}不对，现在是“${quoted}”。请核对。` };
  }
}

function dayText(text: string, field: string): IssueText {
  const day = asDay(text);
  if (day && isDay(day)) {
    return {
      message: `${field}要写成 2026-10-15 这样的日期，现在是“${written(text)}”。请改成 ${day}。`,
      replacement: day,
    };
  }
  if (day) return { message: `${field}“${written(text)}”：日历上没有这一天。请核对。` };
  return {
    message: `${field}要写成 2026-10-15 这样的日期，年、月、日都要有，现在是“${written(text)}”。`,
  };
}
