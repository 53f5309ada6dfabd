import type { FieldPath } from '#catalog/readFields';
import { referencesOf } from '#checks/referencesOf';
import { resolveInFolder } from '#checks/resolveInFolder';
import type { FileRule } from '#checks/rule';

const isPraise = (collection: string, path: FieldPath): boolean =>
  (collection === 'exemplars' && path[0] === 'person') ||
  (collection !== 'exemplars' && path.at(-1) === 'recipient');
const praising = new Set<string>(['exemplars', 'evaluations', 'honours']);

/** Nobody is praised in public who has not agreed to it. */
export const consent: FileRule = function* (file, context) {
  const { collection } = file.source;
  if (!praising.has(collection)) return;
  for (const site of referencesOf(file)) {
    if (!isPraise(collection, site.path)) continue;
    const target = resolveInFolder(site, context);
    if (!('file' in target) || target.file.source.collection !== 'people') continue;
    const person = context.people.get(target.file.source.id);
    // That a hidden person is named is the graver fault, and told by its own rule.
    if (!person || person.data.visibility === 'hidden') continue;
    if (collection === 'honours') {
      // The record is right and counts; only the honours wall does without it.
      if (person.data.consent && person.data.visibility !== 'name-only') continue;
      yield file.warning(
        'missing-consent',
        file.valuePlace(site.path),
        person.data.visibility === 'name-only'
          ? `“${person.data.name}”设为只显示姓名，这项荣誉不会在网站上列出。`
          : `“${person.data.name}”的档案里没有同意日期，这项荣誉不会在网站上列出。征得本人同意后，请在 ${person.path} 里写上“同意日期（consent）”。`,
      );
      continue;
    }
    if (person.data.consent) continue;
    yield file.error(
      'missing-consent',
      file.valuePlace(site.path),
      `“${person.data.name}”的档案里没有同意日期，不能公开表扬。征得本人同意后，请在 ${person.path} 里写上“同意日期（consent）”。`,
    );
  }
};
