import { type Day, dayNumber, type Month, monthNumber, weekdayOf, yearOf } from '#domain/day';

/** 10月8日. */
export const shortDayName = (day: Day): string => `${monthNumber(day)}月${dayNumber(day)}日`;
/** 2026年10月8日. */
export const dayName = (day: Day): string => `${yearOf(day)}年${shortDayName(day)}`;
/** 星期四. */
export const weekdayName = (day: Day): string => `星期${weekdayOf(day)}`;
/** 2026年10月. */
export const monthName = (month: Month): string => `${yearOf(month)}年${monthNumber(month)}月`;
