import { dayName } from '#domain/dayName';
import type { PointRule } from '#domain/settings';

/** A rule's name; where a rule was changed by date, two have one name and the day tells them apart. */
export function ruleName(rule: PointRule, rules: readonly PointRule[]): string {
  const { name, from, until } = rule;
  if (rules.filter((other) => other.name === name && other.for === rule.for).length < 2)
    return name;
  if (until) return `${name}（到${dayName(until)}）`;
  return from ? `${name}（${dayName(from)}起）` : name;
}
