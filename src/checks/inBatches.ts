/** Files looked at together: quick, and far from the number that a system lets one process open. */
const size = 64;

/** Maps by a function that reads files, a batch at a time, in order; what is undefined is left out. */
export async function inBatches<T, R>(
  items: readonly T[],
  look: (item: T) => Promise<R | undefined>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += size) {
    const batch = await Promise.all(items.slice(i, i + size).map(look));
    results.push(...batch.filter((result) => result !== undefined));
  }
  return results;
}
