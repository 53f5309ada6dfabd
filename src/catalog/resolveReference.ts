import type { Entry, Ref } from '#catalog/entry';
import type { NameIndex } from '#catalog/nameIndex';
import type { ReferenceSite } from '#catalog/references';

export type Resolution =
  | { value: string }
  | { problem: 'unknown' | 'draft' }
  | { problem: 'ambiguous'; ids: readonly string[] };

/** What references can name: every entry, people also by name and alias. */
export interface ReferenceIndex {
  entries: ReadonlyMap<Ref, Entry>;
  names: NameIndex;
  /** References to entries that readers do not see. */
  drafts: ReadonlySet<Ref>;
}

/**
 * Resolves one reference to its canonical form: a person's id, an id of the one collection that
 * is meant, or `<collection>/<id>` where several are possible.
 */
export function resolveReference(
  { value, targets }: ReferenceSite,
  index: ReferenceIndex,
): Resolution {
  const [only] = targets;
  if (targets.length === 1 && only !== '*') return resolveIn(only!, value, index);
  if (value === 'organization' && targets.includes('organization')) return { value };
  const slash = value.indexOf('/');
  const collection = value.slice(0, slash);
  if (slash < 1 || !(targets.includes('*') || targets.includes(collection)))
    return { problem: 'unknown' };
  const resolution = resolveIn(collection, value.slice(slash + 1), index);
  return 'value' in resolution ? { value: `${collection}/${resolution.value}` } : resolution;
}

function resolveIn(
  collection: string,
  value: string,
  { entries, names, drafts }: ReferenceIndex,
): Resolution {
  if (collection === 'people') {
    const match = names.find(value);
    if (!match) return { problem: 'unknown' };
    return 'id' in match ? { value: match.id } : { problem: 'ambiguous', ids: match.ambiguous };
  }
  const ref = `${collection}/${value.trim().normalize('NFC')}`;
  if (drafts.has(ref)) return { problem: 'draft' };
  return entries.has(ref) ? { value: value.trim().normalize('NFC') } : { problem: 'unknown' };
}
