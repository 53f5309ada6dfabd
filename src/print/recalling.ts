/**
 * A function that remembers what it made for a key, and forgets the key that was longest not asked
 * for beyond `most`: in a warm process only what changed is made again.
 */
export function recalling<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const made = known.get(key) ?? make();
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
