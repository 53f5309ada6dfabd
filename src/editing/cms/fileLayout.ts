/** Where a collection keeps its files below its folder. */
export type FileLayout = 'flat' | 'years' | 'mixed';

/** How the entries of a collection lie today; an empty collection of dated entries is kept by year. */
export function fileLayout(ids: readonly string[], dated: boolean): FileLayout {
  if (ids.length === 0) return dated ? 'years' : 'flat';
  if (ids.every((id) => !id.includes('/'))) return 'flat';
  return ids.every((id) => /^\d{4}\/[^/]+$/.test(id)) ? 'years' : 'mixed';
}
