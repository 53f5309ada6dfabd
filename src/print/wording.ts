import { type Day, type Month, monthNumber, yearOf } from '#domain/day';
import type { Issue } from '#views/issue';

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 … 99 in Han: 十一, 二十. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** 二〇二六年十月. */
export const hanMonth = (month: Month): string =>
  `${[...String(yearOf(month))].map((digit) => digits[Number(digit)]).join('')}年${hanNumber(monthNumber(month))}月`;

/** 2026年10月. */
export const monthName = (month: Month): string => `${yearOf(month)}年${monthNumber(month)}月`;

export const numberName = ({ ofYear }: Pick<Issue, 'ofYear'>): string => `第${ofYear}期`;
export const totalName = ({ total }: Pick<Issue, 'total'>): string => `总第${total}期`;

/** Seconds of a day at noon UTC: the creation date of every file that carries the day. */
export const timestampOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`) / 1000;

/** A day as the named arguments of Typst's `datetime`. */
export const dateParts = (day: Day): { year: number; month: number; day: number } => ({
  year: yearOf(day),
  month: monthNumber(day),
  day: Number(day.slice(8, 10)),
});

/** What a section's opener says under its name. */
export const sectionIntros: Record<string, string> = {
  lectures: '请明白人来讲，听的人回去用。',
  forums: '轮着说，说自己手上的事。',
  experiences: '碰到什么，学到什么，后来怎样。',
  exemplars: '身边的人，照着学。',
  sessions: '哪天学的，谁讲的，定了什么。',
  books: '一个月一本，慢慢读。',
  activities: '一步一步，走到哪里记到哪里。',
  exams: '会的放心，不会的补上。',
  evaluations: '学了没有，记了没有，用了没有。',
};

/** A label, and what a section asks of its readers at the foot of its last page. */
export const sectionInvitations: Record<string, [string, string]> = {
  lectures: [
    '想听哪一课',
    '想听什么，想请谁来讲，写张条子交给学习联络人。听过的课有没讲明白的，也写上。',
  ],
  forums: [
    '下一场谈什么',
    '身边有什么事想坐下来谈，把题目告诉主持人。这一场定下的事办得怎样，下一场接着说。',
  ],
  experiences: [
    '下期想听您写',
    '碰到了什么，向谁学的，自己动手做了什么，后来怎样。没有做成的也要。',
  ],
  exemplars: ['身边还有谁', '谁的手艺、谁的做法值得大家学，请说给我们听，我们去记。'],
  sessions: ['记得对不对', '日子、人数、定下的事有记错的，请告诉我们，下一期更正。'],
  books: ['读完写三五行', '跟书里哪句话碰上了，写一件自己的事，三五行就行。'],
  activities: ['走到哪一步了', '哪一步做成了，哪一步卡住了，照实报来，下一期接着记。'],
  exams: ['答错的题', '挑一道答错的，问问班组里会的人，再讲给下一个人听。'],
  evaluations: ['别处怎么学', '评出来的长处，可以去看、去问；学回来试过，写一篇心得。'],
};
