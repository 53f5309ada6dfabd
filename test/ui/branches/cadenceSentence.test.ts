import { expect, it } from 'vitest';
import { cadenceSentence } from '#ui/branches/cadenceSentence';
import type { BranchView } from '#views/branchPage';

const sentence = (cadence: Partial<BranchView['cadence']>, year = 2026) =>
  cadenceSentence({ cadence: { due: 2, months: [], ...cadence }, year, today: '2026-10-16' });

it.each([
  [
    { totals: { due: 19, held: 13, notHeld: 3, unrecorded: 3 } },
    '到10月16日，应学19次：开了13次，没有开3次，另有3次没有记录。没有记录不等于没有开，请补录。',
  ],
  [
    { totals: { due: 3, held: 3, notHeld: 0, unrecorded: 0 }, since: '2026-08' },
    '到10月16日，从8月有记录算起，应学3次：开了3次。',
  ],
  [{ due: 0, totals: { due: 4, held: 4, notHeld: 0, unrecorded: 0 } }, '到10月16日，开了4次。'],
  [{}, '2026年还没有学习记录。开过的学习会，请记录人补写进来。'],
])('says %j in one plain sentence', (cadence, said) => expect(sentence(cadence)).toBe(said));

it('tells a past year as a whole', () =>
  expect(sentence({ totals: { due: 24, held: 24, notHeld: 0, unrecorded: 0 } }, 2025)).toBe(
    '2025年全年，应学24次：开了24次。',
  ));
