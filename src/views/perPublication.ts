import type { Publication } from '#catalog/publication';

/**
 * Makes a derived index that is computed once for each publication and shared by every view that
 * asks for it, so that a thousand pages do not scan ten thousand articles a thousand times.
 */
export function perPublication<T>(
  compute: (publication: Publication) => T,
): (publication: Publication) => T {
  const made = new WeakMap<Publication, { value: T }>();
  return (publication) => {
    const known = made.get(publication);
    if (known) return known.value;
    const value = compute(publication);
    made.set(publication, { value });
    return value;
  };
}
