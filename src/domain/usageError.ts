/** Something the user gave that cannot be used; the message says in Chinese what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
