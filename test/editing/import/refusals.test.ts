import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { docx, importBytes, p, utf8 } from '../documents.ts';

/** A compound file whose directory names one stream, as far as it takes to know the program. */
function compound(stream: string): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(
    Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]),
  );
}

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const jpeg = async () =>
  new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer(),
  );

const cases: [string, string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
  ['an empty file', '心得.docx', () => new Uint8Array(), /是空文件（0 字节）/],
  [
    'an encrypted document',
    '心得.docx',
    () => compound('EncryptedPackage'),
    /加了密码，打不开：请用 Word 打开，去掉密码/,
  ],
  [
    'an old document',
    '心得.doc',
    () => compound('WordDocument'),
    /是旧格式的 Word 文档（\.doc），读不了：.*另存为/,
  ],
  [
    'an old document of WPS',
    '心得.wps',
    () => compound('WordDocument'),
    /旧格式的 Word 文档（\.wps）/,
  ],
  [
    'an old document called .docx',
    '心得.docx',
    () => compound('WordDocument'),
    /其实是旧格式的 Word 文档（\.doc），不是 \.docx/,
  ],
  [
    'an old sheet called .docx',
    '心得.docx',
    () => compound('Workbook'),
    /其实是旧格式的 Excel 表格/,
  ],
  [
    'a PDF called .docx',
    '心得.docx',
    () => utf8('%PDF-1.7\n'),
    /其实是 PDF，不是 \.docx 文件：请找到它的 Word 原稿/,
  ],
  ['a zip called .docx', '心得.docx', () => zip('a.txt'), /其实是压缩包.*请先解开/],
  ['a sheet called .docx', '心得.docx', () => zip('xl/workbook.xml'), /其实是 Excel 表格/],
  ['a photograph called .docx', '心得.docx', jpeg, /其实是图片/],
  ['a photograph called .txt', '心得.txt', jpeg, /其实是图片，不是 \.txt/],
  [
    'a web page called .docx',
    '心得.docx',
    () => utf8('<html><body>x</body></html>'),
    /其实是网页.*改成 \.html/,
  ],
  ['a text called .docx', '心得.docx', () => utf8('只是文字'), /不是 Word 文档，打不开/],
  [
    'a new document called .doc',
    '心得.doc',
    () => docx([p('字')]),
    /其实是 Word 文档（\.docx），不是 \.doc 文件：请把扩展名改成 \.docx/,
  ],
  ['a new document called .txt', '心得.txt', () => docx([p('字')]), /其实是 Word 文档/],
  [
    'a broken document',
    '心得.docx',
    async () => (await docx([p('字')])).slice(0, 900),
    /其实是压缩包|已经损坏/,
  ],
  ['a document without text', '心得.docx', () => docx([p('')]), /里没有文字/],
  ['blank text', '心得.txt', () => utf8(' \n　\n'), /里没有文字/],
  [
    'bytes that are no text',
    '心得.txt',
    () => Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
    /不是能读的文字/,
  ],
  [
    'a PDF',
    '心得.pdf',
    () => utf8('%PDF-1.7\n'),
    /是 PDF，不能导入：只收 \.docx、\.txt、\.md、\.html/,
  ],
  ['a page of one file', '心得.html', () => utf8('MIME-Version: 1.0\n'), /单个文件网页/],
];

describe('a file that cannot be taken is refused in one clear sentence', () => {
  it.each(cases)('%s', async (_, name, bytes, message) => {
    const refusal = await importBytes(name, await bytes()).then(
      () => undefined,
      (error: Error) => error,
    );
    expect(refusal?.name).toBe('Refusal');
    expect(refusal?.message).toMatch(message);
    expect(refusal?.message).toContain(name);
    expect(refusal?.message).toMatch(/^[^\n]+。$/);
  });
});
