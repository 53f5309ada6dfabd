import { expect, it } from 'vitest';
import type { HomeView } from '#views/home';
import { sitePages } from '#views/sitePages';
import { linked } from '../catalog/entries.ts';

const honour = (title: string, recipient: string, year: number) =>
  `title: ${title}\nawardedBy: 局\nyears: [${year}]\nrecipient: ${recipient}\n`;

const { publication } = linked({
  'people/li.yaml': 'name: 李长河\nconsent: 2026-01-01',
  'people/zhao.yaml': 'name: 赵冬梅',
  'people/qian.yaml': 'name: 钱真\nvisibility: name-only\nconsent: 2026-01-01',
  'branches/jidian.yaml': 'name: 机电支部\nkind: branch',
  'lectures/a.md': '---\ntitle: 讲座\ndate: 2026-09-01\nkind: hall\nlecturer: li\n---\n讲。\n',
  'honours/1.yaml': honour('先进集体', 'branches/jidian', 2026),
  'honours/2.yaml': honour('去年的先进', 'organization', 2025),
  'honours/3.yaml': honour('能手', 'people/li', 2026),
  'honours/4.yaml': honour('没有同意的能手', 'people/zhao', 2026),
  'honours/5.yaml': honour('只有姓名的能手', 'people/qian', 2026),
});
const pages = sitePages({ publication, pictures: new Map() });

it('shows on the front page the honours of the year that may be shown, each with its page', () => {
  const { honours } = pages.find(({ template }) => template === 'home')!.view as HomeView;
  expect(honours.map(({ title }) => title)).toEqual(['先进集体', '能手']);
  const paths = new Set(pages.map(({ path }) => `/${path}/`));
  for (const { href } of honours) expect(paths.has(href)).toBe(true);
});
