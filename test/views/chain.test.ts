import { expect, it } from 'vitest';
import type { ChainView } from '#views/chain';
import { sitePages } from '#views/sitePages';
import { linked } from '../catalog/entries.ts';

it('tells the state of a stage from its days, and none of a stage without days', () => {
  const stages = [
    '{ name: 办完了, done: true }',
    '{ name: 到期, from: 2026-04-01, to: 2026-04-10 }',
    '{ name: 正办, from: 2026-04-11 }',
    '{ name: 以后, from: 2026-06-01 }',
    '{ name: 没写日期 }',
  ];
  const { publication } = linked(
    {
      'activities/a.md': `---\ntitle: 活动\ndate: 2026-04-01\ntheme: 学\nstages: [${stages.join(', ')}]\n---\n学。\n`,
    },
    { today: '2026-05-01' },
  );
  const pages = sitePages({ publication, pictures: new Map() });
  const { view } = pages.find(({ path }) => path === 'chain/a')!;
  expect((view as ChainView).stages.map(({ state }) => state)).toEqual([
    'done',
    'ended',
    'running',
    'coming',
    'undated',
  ]);
});
