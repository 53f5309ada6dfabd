/** Parts of 出勤 by the words that offices count them with. */
const parts: Readonly<Record<string, string>> = {
  应到: 'expected',
  应参加: 'expected',
  实到: 'present',
  实参加: 'present',
  请假: 'leave',
  补课: 'madeUp',
};

const form = new RegExp(
  `(${Object.keys(parts).join('|')})(?:人数)?[：:\\s　]*(\\d{1,4})\\s*(?:人|名)?`,
  'gu',
);

export interface StatedAttendance {
  attendance: Record<string, number>;
  /** The line says nothing else. */
  whole: boolean;
}

/** Reads `应到23人，实到20人，请假3人` in any of its forms; undefined where no number is counted. */
export function readAttendance(line: string): StatedAttendance | undefined {
  const attendance: Record<string, number> = {};
  for (const [, word = '', count = ''] of line.matchAll(form))
    attendance[parts[word]!] = Number(count);
  if (Object.keys(attendance).length === 0) return undefined;
  const rest = line.replace(form, '').replace(/^(出勤|考勤|人数)[：:]?/u, '');
  return { attendance, whole: /^[\s　，,、；;。.]*$/u.test(rest) };
}
