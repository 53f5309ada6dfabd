import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type EpubBook, packEpub } from '#feeds/epub/epubPackage';

const book: EpubBook = {
  id: 'https://example.org/bulletins/2026-03/',
  title: '望村学习 & <三月>',
  language: 'zh-CN',
  creator: '望村社区',
  publisher: '宣传部',
  date: '2026-03-31',
  description: '讲座两篇',
  chapters: [
    { file: 'title.xhtml', title: '封面', unlisted: true, body: '<h1>望村学习</h1>' },
    { file: 'a0.xhtml', title: '甲', part: '讲座', body: '<p>一</p>' },
    { file: 'a1.xhtml', title: '乙', part: '讲座', body: '<p>二</p>' },
    { file: 'end.xhtml', title: '版权页', body: '<p>三</p>' },
  ],
  pictures: new Map([['b.jpg', Uint8Array.of(1, 2)]]),
  coverPicture: 'b.jpg',
  css: 'p{}',
};

describe('an EPUB package', () => {
  const bytes = packEpub(book);
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name]!);

  it('tells its media type first, uncompressed', () => {
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.slice(38, 58))).toBe('application/epub+zip');
  });

  it('lists every file in its manifest and spine', () => {
    const opf = text('EPUB/package.opf');
    for (const { file } of book.chapters) expect(opf).toContain(`href="${file}"`);
    expect(opf).toContain('properties="cover-image"');
    expect(opf.match(/<itemref /g)).toHaveLength(5);
    expect(opf).toContain('望村学习 &amp; &lt;三月&gt;');
  });

  it('groups its contents by section and leaves out the title page', () => {
    const nav = text('EPUB/nav.xhtml');
    expect(nav).toContain(
      '<li><span>讲座</span><ol><li><a href="a0.xhtml">甲</a></li><li><a href="a1.xhtml">乙</a></li></ol></li>',
    );
    expect(nav).toContain('<li><a href="end.xhtml">版权页</a></li>');
    expect(nav).not.toContain('title.xhtml');
  });

  it('is the same on two runs', () => expect(packEpub(book)).toEqual(bytes));
});
