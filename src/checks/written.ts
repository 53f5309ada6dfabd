/** A value as a message quotes it: on one line, long ones cut. */
export function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= 30 ? line : `${characters.slice(0, 30).join('')}……`;
}
