/** Longer titles are set one size smaller, the longest two, so that a title keeps to four lines. */
export function titleSize(title: string): string | undefined {
  const { length } = [...title];
  if (length > 36) return 'page-title-longest';
  return length > 18 ? 'page-title-long' : undefined;
}
