/** Articles up to which everything is one shard. */
const oneShard = 2000;

/**
 * Articles from which a shard of older years is closed. Of 10,000 articles each further shard costs
 * a reader about 14 KB a query; one alone would cost every edit 12 s of work instead of 2 s.
 */
const closedShard = 5000;

/**
 * Which shard each article belongs to, by its year: beyond `oneShard` articles, years from the
 * oldest together until they are `closedShard`, and the newest year alone, since that is where the
 * editing goes on. The oldest first. A closed shard stays as it is when years are added.
 */
export function planShards<T extends { date: string }>(articles: readonly T[]): T[][] {
  if (articles.length <= oneShard) return articles.length > 0 ? [[...articles]] : [];
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
    if (open.length >= closedShard) open = undefined;
  }
  return shards;
}
