import type { FieldPath } from '#catalog/readFields';
import { referencesOf } from '#checks/referencesOf';
import { resolveInFolder } from '#checks/resolveInFolder';
import type { FileRule } from '#checks/rule';

const isPraise = (collection: string, path: FieldPath): boolean =>
  (collection === 'exemplars' && path[0] === 'person') ||
  (collection === 'evaluations' && path.at(-1) === 'recipient');

/** Nobody is praised in public who has not agreed to it. */
export const consent: FileRule = function* (file, context) {
  const { collection } = file.source;
  if (collection !== 'exemplars' && collection !== 'evaluations') return;
  for (const site of referencesOf(file)) {
    if (!isPraise(collection, site.path)) continue;
    const target = resolveInFolder(site, context);
    if (!('file' in target) || target.file.source.collection !== 'people') continue;
    const person = context.people.get(target.file.source.id);
    // That a hidden person is named is the graver fault, and told by its own rule.
    if (!person || person.data.consent || person.data.visibility === 'hidden') continue;
    yield file.error(
      'missing-consent',
      file.valuePlace(site.path),
      `“${person.data.name}”的档案里没有同意日期，不能公开表扬。征得本人同意后，请在 ${person.path} 里写上“同意日期（consent）”。`,
    );
  }
};
