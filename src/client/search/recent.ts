/** Queries of the reader, the latest first, kept on this device only. */
const key = 'recent-queries';
const most = 8;

export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((each) => typeof each === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

export function rememberQuery(text: string): void {
  const query = text.trim().slice(0, 60);
  if (query === '') return;
  const all = [query, ...recentQueries().filter((each) => each !== query)];
  keep(all.slice(0, most));
}

export const forgetQueries = (): void => keep([]);

function keep(queries: string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Private windows may refuse to keep anything.
  }
}
