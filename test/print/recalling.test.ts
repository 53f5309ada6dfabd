import { expect, it } from 'vitest';
import { recalling } from '#print/recalling';

it('makes a thing once, and forgets what was longest not asked for', () => {
  const made: string[] = [];
  const recall = recalling<string>(2);
  const ask = (key: string) =>
    recall(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([...'ABACAB']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
