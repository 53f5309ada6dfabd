import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { parseXml, writeXml } from '#editing/import/xmlNodes';
import { Refusal } from '#editing/refusal';

const mebibyte = 1024 * 1024;
/** Unpacked, no office document comes near this; a decompression bomb does. */
const largestUnpacked = 400 * mebibyte;

/** The parts of a Word file that import reads or changes; the others pass as they are. */
export interface DocxPackage {
  document: Document;
  /** A part below `word/`, parsed; undefined where there is none. */
  part: (name: string) => Document | undefined;
  partNames: readonly string[];
  /** The file again, with `document` as it now is. */
  bytes: () => Uint8Array;
}

const mainNamespace =
  /xmlns:([\w-]+)="http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/;

/** Programs other than Word may write `ns0:p` for `w:p`; here every element has its usual name. */
function withUsualPrefix(xml: string): string {
  const prefix = mainNamespace.exec(xml)?.[1];
  if (!prefix || prefix === 'w') return xml;
  const names = new RegExp(`(</?|\\s|xmlns:)${prefix}(?=[:=])`, 'g');
  return xml.replace(names, '$1w');
}

/** Opens a Word file. Throws a Refusal for one that is broken or absurdly large. */
export function openDocx(name: string, source: Uint8Array): DocxPackage {
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(source, {
      filter: (file) => {
        size += file.originalSize;
        return size <= largestUnpacked;
      },
    });
  } catch {
    throw new Refusal(`“${name}”已经损坏，打不开：请用 Word 打开修复，另存一份再导入。`);
  }
  if (size > largestUnpacked) {
    throw new Refusal(
      `“${name}”解开后超过 ${largestUnpacked / mebibyte} MB，不导入：请压缩里面的图片再试。`,
    );
  }
  const path = Object.keys(files).find((file) => /^word\/document\d*\.xml$/.test(file));
  const document = path ? parseXml(withUsualPrefix(strFromU8(files[path]!))) : undefined;
  if (!path || !document) {
    throw new Refusal(`“${name}”已经损坏，读不出正文：请用 Word 打开修复，另存一份再导入。`);
  }
  return {
    document,
    part: (part) => {
      const file = files[`word/${part}`];
      return file && parseXml(withUsualPrefix(strFromU8(file)));
    },
    partNames: Object.keys(files)
      .filter((file) => file.startsWith('word/'))
      .map((file) => file.slice('word/'.length)),
    bytes: () => {
      const contents: Zippable = { ...files, [path]: strToU8(writeXml(document)) };
      return zipSync(contents, { level: 0 });
    },
  };
}
