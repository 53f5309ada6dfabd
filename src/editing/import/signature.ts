import { unzipSync } from 'fflate';

/** What the bytes of a file are, whatever its name says. */
export type Signature =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'zip'
  | 'encrypted'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'rtf'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'html'
  | 'mhtml';

/** Chinese names of the formats, for “其实是…”. */
export const signatureNames: Readonly<Record<Signature, string>> = {
  docx: 'Word 文档（.docx）',
  xlsx: 'Excel 表格',
  pptx: 'PowerPoint 演示文稿',
  odt: 'OpenDocument 文档',
  zip: '压缩包',
  encrypted: '加了密码的 Office 文件',
  doc: '旧格式的 Word 文档（.doc）',
  xls: '旧格式的 Excel 表格',
  ppt: '旧格式的演示文稿',
  ole: '旧格式的 Office 文件',
  rtf: 'RTF 文档',
  pdf: 'PDF',
  picture: '图片',
  archive: '压缩包',
  html: '网页',
  mhtml: '单个文件网页（.mht）',
};

const heads: readonly [Signature, string][] = [
  ['pdf', '%PDF'],
  ['rtf', '{\\rtf'],
  ['picture', '\xff\xd8\xff'],
  ['picture', '\x89PNG'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['archive', 'Rar!'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\x1f\x8b'],
];

/** The names inside a zip, read from its directory without unpacking; empty for a broken one. */
function namesInZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name.replaceAll('\\', '/'));
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

function zipSignature(bytes: Uint8Array): Signature {
  const names = namesInZip(bytes);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  if (names.includes('content.xml') && names.includes('mimetype')) return 'odt';
  return 'zip';
}

/** A compound file (MS-CFB) names its streams in UTF-16; the name of the main one tells the program. */
function oleSignature(bytes: Uint8Array): Signature {
  const has = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book\0')) return 'xls';
  if (has('PowerPoint Document')) return 'ppt';
  return 'ole';
}

/** Undefined for what may be plain text. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipSignature(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleSignature(bytes);
  const found = heads.find(([, start]) => head.startsWith(start));
  if (found) return found[0];
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'picture';
  if (/^BM.{4}\0\0\0\0/s.test(head)) return 'picture';
  if (/^(?:\xef\xbb\xbf)?\s*MIME-Version:/i.test(head)) return 'mhtml';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return undefined;
}
