import { dayName, weekdayName } from '#domain/dayName';
import type { ArticleView, Fact } from '#views/article';
import type { PersonView } from '#views/person';

/** Where a person stands: post and branch, or where a guest comes from. */
export const standing = ({ affiliation, branch, post }: PersonView): string =>
  affiliation ? `${affiliation}${post ?? ''}` : [branch?.name, post].filter(Boolean).join('，');

/** Facts under which a piece is filed rather than told: they stand after it. */
const filing = new Set([
  '类型',
  '系列',
  '主办',
  '支部',
  '来源',
  '三学',
  '活动',
  '完成任务',
  '回应',
]);

/** What a piece is filed under; its branches only where they are not its hosts. */
export function filingFacts({ facts }: ArticleView): Fact[] {
  const hosts = facts
    .find(({ label }) => label === '主办')
    ?.items.map(({ text }) => text)
    .join();
  return facts
    .filter(({ label }) => filing.has(label))
    .filter(({ label }) => label !== '类型' || facts.some((fact) => fact.label === '系列'))
    .filter(
      ({ label, items }) => label !== '支部' || items.map(({ text }) => text).join() !== hosts,
    );
}

/** The byline as facts of the rail, each person with where they stand, then the day. */
export function railFacts({ byline, date, facts, minutes }: ArticleView): Fact[] {
  const [first] = byline;
  const alone = first?.people.length === 1 ? standing(first.people[0]!) : '';
  return [
    ...byline.slice(0, 1).map(asFact),
    ...(alone ? [{ label: '身份', items: [{ text: alone }] }] : []),
    ...byline.slice(1).map(asFact),
    { label: '日期', items: [{ text: `${dayName(date)} ${weekdayName(date)}` }] },
    ...facts.filter(({ label }) => !filing.has(label)),
    { label: '篇幅', items: [{ text: `约${minutes}分钟` }] },
  ];
}

const asFact = ({ label, people }: ArticleView['byline'][number]): Fact => ({
  label,
  items: people.map(({ name, href }) => ({ text: name, ...(href ? { href } : {}) })),
});
