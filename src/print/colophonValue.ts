import { dayName } from '#domain/dayName';
import type { TypstValue } from '#print/typstLiteral';
import { monthName, numberName, totalName } from '#print/wording';
import type { Colophon, Issue } from '#views/issue';

/** 版权页 and 报尾 as the themes take them. */
export function colophonValue(issue: Issue, words: (text: string) => string): TypstValue {
  const { colophon } = issue;
  const list = (units: readonly string[]) => units.map(words);
  return {
    publisher: words(colophon.publisher),
    reportTo: list(colophon.reportTo),
    sendTo: list(colophon.sendTo),
    distributeTo: list(colophon.distributeTo),
    printed: `${dayName(issue.date)}印发`,
    notice: colophon.internal
      ? '内部资料，免费交流'
      : colophon.sample
        ? '示例：单位与人物均为虚构'
        : words(colophon.organization),
    copies: colophon.copies === undefined ? '' : `共印 ${colophon.copies} 份`,
    invitation: [
      '碰到了什么，向谁学的，自己动手做了什么，后来怎样，写清这四样就行。没有做成的也要，写明试过几回、停在哪里。',
      `稿子交给各支部的学习联络人，或者送到${words(colophon.publisher)}。写在什么纸上都行；不方便写的，说给我们记。`,
      '名字、日期、数目有错的，请告诉我们，下一期更正。',
    ],
    facts: colophonFacts(issue, colophon, words),
  };
}

/** An address as people write it. */
export const siteName = (site: string): string =>
  site.replace(/^https?:\/\//, '').replace(/\/$/, '');

export function colophonFacts(
  issue: Issue,
  colophon: Colophon,
  words: (text: string) => string,
): [string, string][] {
  const { internal } = colophon;
  const facts: [string, string | undefined][] = [
    ['期　　号', `${monthName(issue.month)}　${numberName(issue)}（${totalName(issue)}）`],
    ['主　　办', [colophon.parent, colophon.organization].filter(Boolean).join('')],
    ['编　　印', colophon.publisher],
    ['准印证号', internal?.permit],
    ['发送对象', internal?.audience],
    ['印　　刷', internal?.printer],
    [internal ? '印刷日期' : '印发日期', dayName(issue.date)],
    ['印　　数', colophon.copies === undefined ? undefined : `${colophon.copies}份`],
    ['网　　址', siteName(colophon.site)],
  ];
  return facts.flatMap(([label, value]): [string, string][] =>
    value ? [[label, words(value)]] : [],
  );
}
