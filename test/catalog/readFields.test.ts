import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#catalog/decodeText';
import { readFields } from '#catalog/readFields';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { collections } from '#domain/collections';

const lecture = (yaml: string) => readFields(yaml, 2, collections.lectures.schema);

describe('Chinese labels and full-width colons', () => {
  it.each([
    ['title: 题', { title: '题' }],
    ['标题: 题', { title: '题' }],
    ['标题：题', { title: '题' }],
    ['title：  题', { title: '题' }],
    ['类型: x', { 类型: 'x' }],
    ['讲座类型：大讲堂', { kind: 'hall' }],
    ['来源: [政策法规, caution]', { sources: ['policy', 'caution'] }],
    [
      '封面图：\n  图片：./images/a.png\n  图片说明：说明',
      { cover: { src: './images/a.png', alt: '说明' } },
    ],
    ['cover: { src：./a.png, alt：画 }', { cover: { src: './a.png', alt: '画' } }],
    ['summary: 题目：怎样学', { summary: '题目：怎样学' }],
    ['summary: |\n  标题：不是字段', { summary: '标题：不是字段\n' }],
    ['title: 2026', { title: '2026' }],
    ['title: 007', { title: '007' }],
    ['audience: 120', { audience: 120 }],
    ['date: 2026-10-15', { date: '2026-10-15' }],
    ['venue:', {}],
  ])('%j', (yaml, data) => expect(lecture(yaml).data).toEqual(data));
});

describe('places', () => {
  it('count lines of the file and columns as stored', () => {
    const fields = lecture('title：题\ncover:\n  src: a.png\nbranches: [jidian, caimei]');
    expect(fields.colons).toEqual([{ line: 2, column: 6 }]);
    expect(fields.valuePlace(['title'])).toEqual({ line: 2, column: 7 });
    expect(fields.keyPlace(['cover'])).toEqual({ line: 3, column: 1 });
    expect(fields.valuePlace(['cover', 'src'])).toEqual({ line: 4, column: 8 });
    expect(fields.valuePlace(['branches', 1])).toEqual({ line: 5, column: 20 });
  });
});

describe('text', () => {
  it.each([
    ['utf-8', new TextEncoder().encode('学习')],
    ['utf-8-bom', new Uint8Array([0xef, 0xbb, 0xbf, 0x61])],
    ['utf-16', new Uint8Array([0xff, 0xfe, 0x66, 0x5b])],
    ['gbk', new Uint8Array([0xd1, 0xa7, 0xcf, 0xb0])],
    ['binary', new Uint8Array([0xff, 0xd8, 0xff, 0x80])],
  ])('in %s is named so', (encoding, bytes) => expect(decodeText(bytes).encoding).toBe(encoding));

  it.each([
    ['---\ntitle: a\n---\n正文', 'complete', '正文', 4],
    ['---\r\ntitle: a\r\n---\r\n正文', 'complete', '正文', 4],
    ['---\rtitle: a\r---\r正文', 'complete', '正文', 4],
    ['正文', 'missing', '正文', 1],
    ['---\ntitle: a\n正文', 'unclosed', '', 4],
  ])('%j', (text, fence, body, bodyLine) =>
    expect(splitFrontMatter(text)).toMatchObject({ fence, body, bodyLine }),
  );

  it('never fails to read any YAML', () => {
    const piece = fc.constantFrom(
      'title',
      '标题',
      '：',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '“',
      '|',
      '&a',
      '*a',
      '__proto__',
      '\t',
      ',',
      '，',
      '2026-10-01',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const fields = lecture(pieces.join(''));
        expect(Object.getPrototypeOf(fields.data)).toBe(Object.prototype);
      }),
    );
  });
});
