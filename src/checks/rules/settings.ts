import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FileRule } from '#checks/rule';
import { proseStretches } from '#checks/stretches';

/** What publication.yaml says must fit together, and must not claim to be a periodical. */
export const settings: FileRule = function* (file, context) {
  if (file.source.collection === 'publication') {
    yield* mastheadName(file);
    yield* doubledIds(file, 'studies', '三学');
    yield* doubledIds(file, 'points', '积分规则');
  }
  yield* ownPeriodical(file, context.settings.bulletin.internal);
};

function* mastheadName(file: CheckedFile): Generator<Finding> {
  const { name, bulletin } = file.data;
  const claim = typeof name === 'string' ? /刊|报|杂志/.exec(name)?.[0] : undefined;
  if (!claim) return;
  const internal =
    typeof bulletin === 'object' &&
    bulletin !== null &&
    'internal' in bulletin &&
    bulletin.internal === true;
  const message = `名称里有“${claim}”字。没有刊号的出版物和内部资料都不能称“刊”“报”“杂志”，请换一个名称，例如“望村学习”。`;
  yield internal
    ? file.error('masthead', file.valuePlace(['name']), message)
    : file.warning('masthead', file.valuePlace(['name']), message);
}

function* ownPeriodical(file: CheckedFile, internal: boolean): Generator<Finding> {
  for (const { text, offset } of proseStretches(file)) {
    for (const { index } of text.matchAll(/本刊/g)) {
      yield file.warning(
        'masthead',
        file.lines.place(offset + index),
        `文中自称“本刊”。${internal ? '内部资料' : '没有刊号的出版物'}不能称刊，请改成“本期”“这里”或出版物的名称。`,
      );
    }
  }
}

function* doubledIds(
  file: CheckedFile,
  field: 'studies' | 'points',
  label: string,
): Generator<Finding> {
  const list = file.data[field];
  const seen = new Set<unknown>();
  for (const [i, item] of (Array.isArray(list) ? list : []).entries()) {
    const id: unknown =
      typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (typeof id !== 'string') continue;
    if (seen.has(id))
      yield file.error(
        'duplicate-rule',
        file.valuePlace([field, i, 'id']),
        `“${label}（${field}）”里的代号“${id}”用了两次。请给其中一个换个代号。`,
      );
    seen.add(id);
  }
}
