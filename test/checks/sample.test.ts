import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '#checks/checkContent';

it('the sample publication is without a fault, but for the month that is short on purpose', async () => {
  const { problems } = await checkContent({
    contentDir: join(import.meta.dirname, '../../content'),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(['cadence']);
  expect(problems.filter(({ message }) => !message.includes('2026年9月'))).toEqual([]);
});
