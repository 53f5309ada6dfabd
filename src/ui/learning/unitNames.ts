import type { CalendarItem } from '#views/calendar';

/** Up to two units by name; of more, the first and how many they are. */
export const unitNames = ({ units }: CalendarItem): string =>
  units.length > 2
    ? `${units[0]?.name}等${units.length}个单位`
    : units.map(({ name }) => name).join('、');
