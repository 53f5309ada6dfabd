import { describe, expect, it } from 'vitest';
import type { Publication } from '#catalog/publication';
import { furtherIndexes } from '#views/furtherIndexes';

type Fields = { title: string; order?: number; section?: string };

const publicationWith = (pages: Record<string, Fields>) =>
  ({
    pages: new Map(
      Object.entries(pages).map(([id, data]) => [id, { id, ref: `pages/${id}`, data }]),
    ),
  }) as unknown as Publication;

const labels = (groups: ReturnType<typeof furtherIndexes>) =>
  groups.flatMap(({ links }) => links.map(({ label }) => label));

describe('ways in at the foot of a page', () => {
  it('names only indexes that have a page', () => {
    expect(labels(furtherIndexes(publicationWith({}), new Set(['books', 'topics'])))).toEqual([
      '书架',
      '主题',
    ]);
  });

  it('drops a group with nothing in it', () => {
    expect(
      furtherIndexes(publicationWith({}), new Set(['topics'])).map(({ title }) => title),
    ).toEqual(['按什么找']);
  });

  it('names the pages about the publication in their order, a section once', () => {
    const publication = publicationWith({
      contact: { title: '找我们', order: 9 },
      about: { title: '关于', order: 1 },
      'manual-2': { title: '第二章', order: 3, section: '编辑手册' },
      'manual-1': { title: '第一章', order: 2, section: '编辑手册' },
    });
    const addresses = new Set([...publication.pages.values()].map(({ ref }) => ref));
    expect(furtherIndexes(publication, addresses)).toEqual([
      {
        title: '关于',
        links: [
          { label: '关于', href: '/pages/about/' },
          { label: '编辑手册', href: '/pages/manual-1/' },
          { label: '找我们', href: '/pages/contact/' },
        ],
      },
    ]);
  });
});
