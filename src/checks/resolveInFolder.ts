import type { ReferenceSite } from '#catalog/references';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile } from '#checks/checkedFile';
import { isCollection } from '#domain/collections';

/** What a reference leads to in the folder as it is; a file with errors is there all the same. */
export type Target =
  | { file: CheckedFile }
  | { organization: true }
  | { ambiguous: readonly string[] }
  | { unknown: true; collection?: string; id?: string };

export function resolveInFolder({ value, targets }: ReferenceSite, context: CheckContext): Target {
  const text = value.trim().normalize('NFC');
  const [only] = targets;
  if (targets.length === 1 && only !== '*') return within(only!, text, context);
  if (text === 'organization' && targets.includes('organization')) return { organization: true };
  const slash = text.indexOf('/');
  const collection = text.slice(0, Math.max(0, slash));
  if (!isCollection(collection) || !(targets.includes('*') || targets.includes(collection)))
    return { unknown: true };
  return within(collection, text.slice(slash + 1), context);
}

function within(collection: string, id: string, { fileByRef, names }: CheckContext): Target {
  if (collection === 'people') {
    const match = names.find(id);
    if (match && 'ambiguous' in match) return match;
    if (!match) return { unknown: true, collection, id };
    const file = fileByRef.get(`people/${match.id}`);
    return file ? { file } : { unknown: true, collection, id };
  }
  const file = fileByRef.get(`${collection}/${id}`);
  return file ? { file } : { unknown: true, collection, id };
}
