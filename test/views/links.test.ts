import { describe, expect, it } from 'vitest';
import { sitePages } from '#views/sitePages';
import { linked, settings } from '../catalog/entries.ts';

const files = {
  'people/li.yaml': 'name: 李长河\nbranch: jidian',
  'branches/jidian.yaml': 'name: 机电支部\nkind: branch',
  'branches/tongfeng.yaml': 'name: 通风支部\nkind: branch',
  'lectures/a.md': '---\ntitle: 讲座\ndate: 2026-09-01\nkind: hall\nlecturer: li\n---\n讲。\n',
  'sessions/a.md':
    '---\ntitle: 没有开\ndate: 2025-03-02\nkind: branch\nbranches: [tongfeng]\nheld: false\n---\n没有开。\n',
};
const rule = { id: 'a', record: 'lecture-given', for: 'branch', points: 1, name: '讲课' };
/** Addresses that views hand to components: `"href":"/…/"`, without the place on the page. */
const targets = (view: unknown) =>
  [...JSON.stringify(view).matchAll(/"href":"\/([^"#?]*)/g)].map(([, path]) => path!);

describe.each([
  ['with rules for points', settings({ points: [rule] })],
  ['without rules for points', settings()],
])('a publication %s', (_, own) => {
  it.each([
    ['as of its last day', undefined],
    ['years later', '2028-05-01'],
  ])('links from its pages to pages only, %s', (_, today) => {
    const { publication } = linked(files, { settings: own, today });
    const pages = sitePages({ publication, pictures: new Map() });
    const paths = new Set(pages.map(({ path }) => (path === '' ? '' : `${path}/`)));
    const missing = pages.flatMap(({ path, view }) =>
      targets(view)
        .filter((target) => !paths.has(target) && !/\.(ics|csv|pdf|epub|xml)$/.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('leads to the ledger only where there is one', () => {
    const { publication } = linked(files, { settings: own });
    const pages = sitePages({ publication, pictures: new Map() });
    const { view } = pages.find(({ template }) => template === 'branches')!;
    const hasLedger = pages.some(({ path }) => path === 'ledger');
    expect(view).toMatchObject({ ledger: hasLedger });
  });
});
