import { SolarDay } from 'tyme4ts';
import { chineseMonth } from '#domain/chineseMonth';
import { type Day, dayNumber, type Month, monthNumber, yearOf } from '#domain/day';
import { shortDayName, weekdayName } from '#domain/dayName';

/** What the ear beside the nameplate says of the issue and the day. */
export interface MastheadView {
  /** 二〇二六年十月号. */
  month?: string;
  /** 总第3期. */
  total?: string;
  /** Absent where nothing was written yet. */
  day?: {
    /** 10月31日. */
    name: string;
    /** 星期六. */
    weekday: string;
    /** 农历九月廿二. */
    lunar: string;
  };
}

export function mastheadView(
  issue: { month: Month; total: number } | undefined,
  today: Day | undefined,
): MastheadView {
  return {
    ...(issue ? { month: `${chineseMonth(issue.month)}号`, total: `总第${issue.total}期` } : {}),
    ...(today
      ? { day: { name: shortDayName(today), weekday: weekdayName(today), lunar: lunarDay(today) } }
      : {}),
  };
}

/** 农历九月廿二; a leap month says 闰. */
export function lunarDay(day: Day): string {
  const lunar = SolarDay.fromYmd(yearOf(day), monthNumber(day), dayNumber(day)).getLunarDay();
  return `农历${lunar.getLunarMonth().getName()}${lunar.getName()}`;
}
