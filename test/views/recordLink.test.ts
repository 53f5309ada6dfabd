import { expect, it } from 'vitest';
import { recordLink } from '#views/recordLink';
import { linked } from '../catalog/entries.ts';

const { publication } = linked({
  'people/li.yaml': 'name: 李长河',
  'people/qian.yaml': 'name: 钱真\nvisibility: name-only',
  'people/sun.yaml': 'name: 孙喆\nvisibility: hidden',
  'branches/jidian.yaml': 'name: 机电支部\nkind: branch',
  'honours/h.yaml': 'title: 先进\nawardedBy: 局\nyears: [2026]\nrecipient: organization',
  'bulletins/2026-09.md': '---\n---\n按语。\n',
  'lectures/a.md': '---\ntitle: 讲座\ndate: 2026-09-01\nkind: hall\nlecturer: li\n---\n讲。\n',
});

it.each([
  ['people/li', [{ text: '李长河', href: '/people/li/' }]],
  ['people/qian', [{ text: '钱真' }]],
  ['people/sun', []],
  ['branches/jidian', [{ text: '机电支部', href: '/branches/jidian/' }]],
  ['honours/h', [{ text: '先进' }]],
  ['bulletins/2026-09', [{ text: '2026年9月号', href: '/bulletins/2026-09/' }]],
  ['lectures/a', []],
])('%s is named %j', (ref, links) => expect(recordLink(publication, ref)).toEqual(links));
