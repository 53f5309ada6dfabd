import { strToU8, type Zippable, zipSync } from 'fflate';

/** One document of a book. */
export interface EpubChapter {
  /** File name without folder: `a1.xhtml`. */
  file: string;
  title: string;
  /** Content of its body, well-formed XHTML. */
  body: string;
  /** Which part of the contents it stands under. */
  part?: string;
  /** Not in the contents list: title page and contents. */
  unlisted?: true;
}

export interface EpubBook {
  /** Unique and stable: the address of the issue. */
  id: string;
  title: string;
  language: string;
  creator: string;
  publisher: string;
  /** `2026-10-31`; the only date in the file. */
  date: string;
  description: string;
  chapters: readonly EpubChapter[];
  /** JPEG pictures by file name. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** File name of the picture that stands for the book on a shelf. */
  coverPicture?: string;
  css: string;
}

export const xmlEscape = (text: string): string =>
  text
    // XML 1.0 has no place for control characters.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/**
 * Packs a book as EPUB 3 (https://www.w3.org/TR/epub-33/). Equal books give equal bytes: files
 * stand in a fixed order and carry the first day that a ZIP archive can tell.
 */
export function packEpub(book: EpubBook): Uint8Array {
  const files: Zippable = {
    // The media type comes first and uncompressed, so that the file tells what it is.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument(book)),
    'EPUB/nav.xhtml': strToU8(navigation(book)),
    'EPUB/style.css': strToU8(book.css),
  };
  for (const chapter of book.chapters) {
    files[`EPUB/${chapter.file}`] = strToU8(page(book, chapter.title, chapter.body));
  }
  for (const name of [...book.pictures.keys()].sort()) {
    files[`EPUB/images/${name}`] = [book.pictures.get(name)!, { level: 0 }];
  }
  return zipSync(files, { level: 9, mtime: '1980-01-01T12:00:00', os: 0 });
}

const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

function page({ language }: EpubBook, title: string, body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}">` +
    `<head><meta charset="utf-8"/><title>${xmlEscape(title)}</title>` +
    '<link rel="stylesheet" type="text/css" href="style.css"/></head>' +
    `<body>\n${body}\n</body></html>\n`
  );
}

function packageDocument(book: EpubBook): string {
  const items = book.chapters.map(
    ({ file }, i) => `<item id="c${i}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const pictures = [...book.pictures.keys()].sort().map((name, i) => {
    const role = name === book.coverPicture ? ' properties="cover-image"' : '';
    return `<item id="p${i}" href="images/${name}" media-type="image/jpeg"${role}/>`;
  });
  const text = [
    ['dc:title', book.title],
    ['dc:language', book.language],
    ['dc:creator', book.creator],
    ['dc:publisher', book.publisher],
    ['dc:date', book.date],
    ['dc:description', book.description],
  ].map(([tag, value]) => `<${tag}>${xmlEscape(value!)}</${tag}>`);
  const access = [
    ['accessMode', 'textual'],
    ...(book.pictures.size > 0 ? [['accessMode', 'visual']] : []),
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'alternativeText'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityHazard', 'none'],
  ].map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}">` +
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:identifier id="id">${xmlEscape(book.id)}</dc:identifier>${text.join('')}` +
    `<meta property="dcterms:modified">${book.date}T00:00:00Z</meta>${access.join('')}</metadata>\n` +
    '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' +
    `<item id="css" href="style.css" media-type="text/css"/>${items.join('')}${pictures.join('')}</manifest>\n` +
    `<spine>${book.chapters.map((_, i) => `<itemref idref="c${i}"/>${i === 0 ? '<itemref idref="nav"/>' : ''}`).join('')}</spine></package>\n`
  );
}

function navigation(book: EpubBook): string {
  const listed = book.chapters.filter(({ unlisted }) => !unlisted);
  const parts: { name?: string; chapters: EpubChapter[] }[] = [];
  for (const chapter of listed) {
    const last = parts.at(-1);
    if (last && chapter.part !== undefined && last.name === chapter.part)
      last.chapters.push(chapter);
    else
      parts.push({
        ...(chapter.part === undefined ? {} : { name: chapter.part }),
        chapters: [chapter],
      });
  }
  const link = ({ file, title }: EpubChapter) =>
    `<li><a href="${file}">${xmlEscape(title)}</a></li>`;
  const list = parts.map(({ name, chapters }) =>
    name === undefined
      ? chapters.map(link).join('')
      : `<li><span>${xmlEscape(name)}</span><ol>${chapters.map(link).join('')}</ol></li>`,
  );
  return page(
    book,
    '目录',
    `<nav epub:type="toc" id="toc"><h1>目录</h1><ol>${list.join('')}</ol></nav>`,
  );
}
