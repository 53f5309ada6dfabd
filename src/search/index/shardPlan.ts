/** Articles up to which everything is one shard, and from which older years are closed to one. */
export const shardSize = 2000;

/**
 * Which shard each article belongs to, by its year: all in one up to `shardSize`; beyond, years
 * from the oldest together until they are that many, and the newest year alone, since that is
 * where the editing goes on. The oldest first. A closed shard stays as it is when years are added.
 */
export function planShards<T extends { date: string }>(articles: readonly T[]): T[][] {
  if (articles.length <= shardSize) return articles.length > 0 ? [[...articles]] : [];
  const years = Map.groupBy(articles, ({ date }) => date.slice(0, 4));
  const order = [...years.keys()].sort();
  const newest = order.at(-1);
  const shards: T[][] = [];
  let open: T[] | undefined;
  for (const year of order) {
    const members = years.get(year) ?? [];
    if (open && year !== newest) open.push(...members);
    else {
      open = [...members];
      shards.push(open);
    }
    if (open.length >= shardSize) open = undefined;
  }
  return shards;
}
