import { shapeOf } from '#catalog/fieldNames';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { describeField } from '#checks/describeField';
import type { FileRule } from '#checks/rule';
import { type CollectionName, collections } from '#domain/collections';
import { metaOf } from '#domain/fields';
import type { PointRule } from '#domain/settings';
import type { RecordKind } from '#domain/vocabulary';
import { nearest } from '#text/nearest';

/** Where a record comes from, and what it tells beyond the fields of that entry. */
const origins: Record<RecordKind, { from: readonly CollectionName[]; facts?: readonly string[] }> =
  {
    'session-held': { from: ['sessions'] },
    'session-attended': { from: ['sessions'] },
    'session-made-up': { from: ['sessions'] },
    'central-speech': { from: ['sessions'] },
    'lecture-given': { from: ['lectures'] },
    'lecture-hosted': { from: ['lectures'] },
    'experience-written': { from: ['experiences'] },
    'experience-applied': { from: ['experiences'] },
    'forum-spoken': { from: ['forums'], facts: ['turns', 'moderator'] },
    'task-done': {
      from: ['lectures', 'experiences', 'sessions', 'forums', 'exams', 'activities'],
      facts: ['task', 'late'],
    },
    'exam-passed': { from: ['exams'], facts: ['entered', 'passed', 'allPassed'] },
    exemplar: { from: ['exemplars'] },
    honour: { from: ['honours'], facts: ['year'] },
  };

/** A rule of the ledger that can never count is a slip. */
export const pointRules: FileRule = function* (file, { settings, settingsBroken }) {
  if (file.source.collection !== 'publication' || settingsBroken) return;
  for (const [i, rule] of settings.points.entries()) {
    if (rule.from && rule.until && rule.until < rule.from) {
      yield file.error(
        'point-rule',
        file.valuePlace(['points', i, 'until']),
        `积分规则“${rule.name}”的截止日期 ${rule.until} 早于生效日期 ${rule.from}。请核对。`,
      );
    }
    for (const [key, value] of Object.entries(rule.where))
      yield* condition(file, i, rule, key, value);
  }
};

function* condition(
  file: CheckedFile,
  i: number,
  rule: PointRule,
  key: string,
  value: unknown,
): Generator<Finding> {
  const { from, facts = [] } = origins[rule.record];
  if (facts.includes(key)) return;
  const shapes = from.map((collection) => shapeOf(collections[collection].schema) ?? {});
  const path = ['points', i, 'where', key];
  const schemas = shapes.filter((shape) => Object.hasOwn(shape, key)).map((shape) => shape[key]!);
  const where = `积分规则“${rule.name}”的条件`;
  if (schemas.length === 0) {
    const names = [...new Set([...shapes.flatMap((shape) => Object.keys(shape)), ...facts])];
    const near = nearest(key, names);
    yield file.error(
      'point-rule',
      file.keyPlace(path),
      `${where}里没有“${key}”这一项。${near ? `是不是“${near}”？` : `条件要用${describeField(file.schema, ['points', i, 'record'])}所属栏目的字段名。`}`,
    );
    return;
  }
  const values = schemas.map((schema) => metaOf(schema).values);
  if (values.some((allowed) => !allowed || Object.hasOwn(allowed, String(value)))) return;
  const choice = Object.entries(values[0]!)
    .map(([name, label]) => `${name}（${label}）`)
    .join('、');
  yield file.error(
    'point-rule',
    file.valuePlace(path),
    `${where}“${key}”不能是“${String(value)}”。可以写：${choice}。`,
  );
}
