import { expect, it } from 'vitest';
import { entryFile } from '#catalog/entryFile';
import { imagesOf } from '#markdown/images';
import { parseMarkdown } from '#markdown/parse';
import { pictureKey } from '#views/articleLink';

// The pictures are made under the one name and looked up under the other.
it.each([
  './images/a.png',
  'images/b.png',
  './images/交班卡片-1.png',
  './images/a%b.png',
  './images/e\u0301.png',
])('a picture is looked up by the name that it is made under: %s', (written) => {
  const [image] = imagesOf(parseMarkdown(`![图](${written})`).tokens);
  const key = pictureKey('lectures/2026', image!.src);
  expect(key).toBe(`lectures/2026/${written.replace('./', '')}`.normalize('NFC'));
  expect(entryFile('lectures/2026/x.md', image!.src)).toBe(key);
});
