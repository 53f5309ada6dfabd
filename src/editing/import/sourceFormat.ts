import { type Signature, signatureNames, signatureOf } from '#editing/import/signature';
import { Refusal } from '#editing/refusal';

export type SourceFormat = 'docx' | 'txt' | 'md' | 'html';

const byExtension: Readonly<Record<string, SourceFormat>> = {
  docx: 'docx',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
};

const accepted = '.docx、.txt、.md、.html';
const saveAsDocx = '请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”再导入';

export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What to do with a file of another format, as the end of a sentence. */
const remedies: Readonly<Partial<Record<Signature, string>>> = {
  docx: '请把扩展名改成 .docx 再导入',
  html: '请把扩展名改成 .html 再导入',
  encrypted: '请用 Word 打开，去掉密码后另存一份再导入',
  doc: saveAsDocx,
  ole: saveAsDocx,
  rtf: saveAsDocx,
  odt: saveAsDocx,
  mhtml: saveAsDocx,
  pdf: '请找到它的 Word 原稿再导入',
  picture: '图片里的文字读不出来，请找到 Word 原稿再导入',
  zip: '请先解开压缩包，再导入里面的文件',
  archive: '请先解开压缩包，再导入里面的文件',
};
const otherRemedy = '请把文字复制到 Word 文档里再导入';

/** With the space that Latin letters have after Han characters. */
const spaced = (signature: Signature) => signatureNames[signature].replace(/^(?=[A-Za-z])/, ' ');

function refuseAs(name: string, extension: string, signature: Signature): never {
  const remedy = remedies[signature] ?? otherRemedy;
  if (signature === 'encrypted') throw new Refusal(`“${name}”加了密码，打不开：${remedy}。`);
  if (signature === 'doc' && /^(doc|dot|wps)$/.test(extension)) {
    throw new Refusal(`“${name}”是旧格式的 Word 文档（.${extension}），读不了：${remedy}。`);
  }
  throw new Refusal(`“${name}”其实是${spaced(signature)}，不是 .${extension} 文件：${remedy}。`);
}

/**
 * The format of a file by its name, held against its bytes. Throws a Refusal for an empty file,
 * a format that cannot be read, and a file whose bytes are of another format than its name says.
 */
export function sourceFormat(name: string, bytes: Uint8Array): SourceFormat {
  const extension = extensionOf(name);
  if (bytes.length === 0) throw new Refusal(`“${name}”是空文件（0 字节），没有东西可以导入。`);
  const signature = signatureOf(bytes);
  const format = byExtension[extension];
  if (!format) {
    if (/^(doc|dot|wps)$/.test(extension)) {
      refuseAs(name, extension, signature === 'docx' ? 'docx' : (signature ?? 'doc'));
    }
    const what = signature ? `是${spaced(signature)}` : '的类型不认识';
    throw new Refusal(`“${name}”${what}，不能导入：只收 ${accepted}。`);
  }
  if (format === 'docx') {
    if (signature === 'docx') return format;
    if (signature) refuseAs(name, extension, signature);
    throw new Refusal(`“${name}”不是 Word 文档，打不开：请用 Word 打开核对，另存为 .docx 再导入。`);
  }
  if (signature && signature !== 'html') refuseAs(name, extension, signature);
  return format;
}
