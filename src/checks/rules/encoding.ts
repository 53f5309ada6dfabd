import type { Encoding } from '#catalog/decodeText';
import type { FileRule } from '#checks/rule';

const messages: Partial<Record<Encoding, string>> = {
  gbk: '这个文件是 GBK 编码，网站会显示成乱码。请用记事本打开，选“另存为”，编码选“UTF-8”，再保存。',
  'utf-16':
    '这个文件是 UTF-16 编码（记事本里叫“Unicode”）。请用记事本打开，选“另存为”，编码选“UTF-8”，再保存。',
  binary:
    '这不是文本文件，可能是改了后缀名的 Word 文档或图片。请用导入命令导入原来的文件，或另存为 UTF-8 编码的文本。',
};

/** Files must be UTF-8; others are named for what they are. */
export const encoding: FileRule = function* (file) {
  const message = messages[file.source.encoding];
  if (message) yield file.error('encoding', undefined, message);
  const lost = file.text.indexOf('\uFFFD');
  if (lost >= 0) {
    yield file.error(
      'lost-characters',
      file.lines.place(lost),
      '这里有乱码字符“\uFFFD”，原来的字已经丢失。请对照原稿补上。',
    );
  }
};
