import type { FieldPath } from '#catalog/readFields';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';
import { nearest } from '#text/nearest';

/** A study is one of those that publication.yaml names. */
export const studies: FileRule = function* (file, context) {
  if (context.settingsBroken) return;
  if (file.source.collection === 'publication') {
    for (const [i, rule] of context.settings.points.entries()) {
      if (rule.study) yield* unknownStudy(file, ['points', i, 'study'], rule.study, context);
    }
  } else if (typeof file.data.study === 'string' && file.data.study.trim() !== '') {
    yield* unknownStudy(file, ['study'], file.data.study, context);
  }
};

function* unknownStudy(
  file: CheckedFile,
  path: FieldPath,
  study: string,
  { settings }: CheckContext,
): Generator<Finding> {
  const known = settings.studies;
  if (known.some(({ id }) => id === study)) return;
  const place = file.valuePlace(path);
  const byName = known.find(({ name }) => name === study.trim());
  const span = file.source.fields?.valueSpan(path);
  if (byName && span) {
    yield file.error(
      'unknown-study',
      place,
      `“三学（study）”要写代号：“${study}”请改成 ${byName.id}。`,
      file.edit(span, byName.id),
    );
    return;
  }
  const near = nearest(
    study,
    known.map(({ id }) => id),
  );
  const choice = known.map(({ id, name }) => `${id}（${name}）`).join('、');
  yield file.error(
    'unknown-study',
    place,
    `“三学（study）”里没有“${study}”。${near ? `是不是“${near}”？` : ''}${choice ? `publication.yaml 里有：${choice}。` : '请先在 publication.yaml 的 studies 里写上。'}`,
  );
}
