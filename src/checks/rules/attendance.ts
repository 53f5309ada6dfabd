import type { Entry } from '#catalog/entry';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { schemaAt } from '#checks/describeField';
import type { FileRule } from '#checks/rule';
import { metaOf } from '#domain/fields';
import { countOf } from '#views/attendance';

const parts = ['present', 'leave', 'madeUp'] as const;

/** More people cannot have been there, on leave or made up than were expected, and nobody twice. */
export const attendance: FileRule = function* (file, context) {
  if (file.entry?.collection !== 'sessions') return;
  const { attendance: given } = (file.entry as Entry<'sessions'>).data;
  if (!given) return;
  const doubled = [...twice(file, given, context)];
  yield* doubled;
  const expected = countOf(given.expected);
  const sum = parts.reduce((total, part) => total + (countOf(given[part]) ?? 0), 0);
  if (doubled.length > 0 || expected === undefined || sum <= expected) return;
  yield file.error(
    'attendance',
    file.keyPlace(['attendance', 'expected']),
    `出勤对不上：实到、请假、补课加起来是 ${sum} 人，比应到的 ${expected} 人还多。请核对。`,
  );
};

type Attendance = NonNullable<Entry<'sessions'>['data']['attendance']>;

/** A person counts in one of the parts, once, and only if expected. */
function* twice(file: CheckedFile, given: Attendance, { names }: CheckContext): Generator<Finding> {
  const idOf = (value: string) => {
    const match = names.find(value);
    return match && 'id' in match ? match.id : value;
  };
  const expected = Array.isArray(given.expected) ? new Set(given.expected.map(idOf)) : undefined;
  const seen = new Map<string, string>();
  for (const part of parts) {
    const list = given[part];
    if (!Array.isArray(list)) continue;
    for (const [i, value] of list.entries()) {
      const place = file.valuePlace(['attendance', part, i]);
      const where = metaOf(schemaAt(file.schema, ['attendance', part])!).label ?? part;
      const before = seen.get(idOf(value));
      seen.set(idOf(value), where);
      if (before !== undefined) {
        const both =
          before === where ? `在“${where}”里写了两次` : `既在“${before}”里，又在“${where}”里`;
        yield file.error('attendance', place, `“${value}”${both}。请只留一处。`);
      } else if (expected && !expected.has(idOf(value))) {
        yield file.error(
          'attendance',
          place,
          `“${value}”在“${where}”里，却不在“应到”的名单里。请核对两处。`,
        );
      }
    }
  }
}
