import { expect, it } from 'vitest';
import { cmsConfig } from '#editing/cms/cmsConfig';
import { fileLayout } from '#editing/cms/fileLayout';

it.each([
  ['an empty collection of dated entries by year', [], true, 'years'],
  ['an empty collection of others in one folder', [], false, 'flat'],
  ['entries in one folder', ['lunyu', '论语'], true, 'flat'],
  ['entries by year', ['2026/a', '2025/b'], true, 'years'],
  ['entries of both kinds', ['2026/a', 'b'], true, 'mixed'],
  ['entries by branch', ['jidian/a'], true, 'mixed'],
] as const)('keeps %s as they lie', (_, ids, dated, layout) => {
  expect(fileLayout(ids, dated)).toBe(layout);
});

it('puts pictures beside their entries, however these lie', () => {
  const of = (ids: string[]) => {
    const entries = { lectures: ids.map((value) => ({ value, label: value })) };
    const { collections = [] } = cmsConfig({
      name: '望',
      folder: 'content',
      entries,
      studies: [],
      persons: {},
    });
    return collections.find((one) => 'name' in one && one.name === 'lectures');
  };
  // By year, an entry counts as a folder of its own name in the editor.
  expect(of(['2026/a'])).toMatchObject({
    path: "{{date | date('YYYY')}}/{{slug}}",
    media_folder: '../images',
    public_folder: './images',
  });
  expect(of(['a'])).toMatchObject({ media_folder: 'images', public_folder: './images' });
  expect(of(['a', '2026/b'])).toMatchObject({
    nested: { subfolders: false },
    media_folder: 'images',
  });
});

it.each([
  ['2026/a', 'lectures/{{dirname}}/{{slug}}/'],
  ['a', 'lectures/{{slug}}/'],
])('opens the preview of %s where its page is', (value, preview_path) => {
  const { collections = [] } = cmsConfig({
    name: '望',
    folder: 'content',
    entries: { lectures: [{ value, label: value }] },
    studies: [],
    persons: {},
    preview: 'http://localhost:4321',
  });
  const lectures = collections.find((one) => 'name' in one && one.name === 'lectures');
  expect(lectures).toMatchObject({ preview_path });
});
