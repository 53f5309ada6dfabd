import { mapReferences, type ReferenceSite } from '#catalog/references';
import type { CheckedFile } from '#checks/checkedFile';

const found = new WeakMap<CheckedFile, readonly ReferenceSite[]>();

/** Every reference of a file as written, with its place in the fields; also where other fields are wrong. */
export function referencesOf(file: CheckedFile): readonly ReferenceSite[] {
  const known = found.get(file);
  if (known) return known;
  const sites: ReferenceSite[] = [];
  mapReferences(file.data, file.schema, (site) => {
    if (site.value.trim() !== '') sites.push(site);
    return site.value;
  });
  found.set(file, sites);
  return sites;
}
