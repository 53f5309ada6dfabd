import { dirname, extname, posix } from 'node:path';
import type { Finding } from '#checks/checkedFile';
import type { FolderRule } from '#checks/rule';
import { filesOf } from '#checks/rules/attachments';
import { type CollectionName, collectionNames, collections } from '#domain/collections';
import { decodedAddress } from '#text/decodedAddress';
import { nearest } from '#text/nearest';

/** Endings that an editor gives to texts; whatever else lies in a folder is a picture or an attachment. */
const texts = new Set([
  '.md',
  '.mdx',
  '.markdown',
  '.yaml',
  '.yml',
  '.txt',
  '.docx',
  '.doc',
  '.wps',
  '.rtf',
  '.html',
  '.htm',
]);

const at = (
  path: string,
  severity: Finding['severity'],
  rule: string,
  message: string,
): Finding => ({
  path,
  line: 1,
  column: 1,
  severity,
  rule,
  message,
});

const publicationForm = /^publication\.(?:ya?ml|md|txt)(?:\.txt)?$/i;

/** The publication's own file must be there. */
export const publicationFile: FolderRule = function* ({ folder }) {
  if (folder.sources.some(({ collection }) => collection === 'publication')) return;
  const near = folder.listing.looseFiles.find((name) => publicationForm.test(name));
  const empty = folder.sources.length === 0 ? '这个内容文件夹还是空的。' : '';
  yield at(
    'publication.yaml',
    'error',
    'publication-file',
    near
      ? `找不到 publication.yaml。请把“${near}”改名为 publication.yaml。`
      : `${empty}缺少 publication.yaml。请新建这个文件，写上名称（name）、单位（organization）、网址（site）和语言（locale）。`,
  );
};

/** Texts that no collection takes would be missing without a word. */
export const ignoredFiles: FolderRule = function* ({ folder, files }) {
  const attached = new Set(
    files.flatMap((file) =>
      filesOf(file).map(({ name }) => posix.join(dirname(file.path), decodedAddress(name))),
    ),
  );
  for (const { collection, path } of folder.listing.others) {
    const ending = extname(path);
    if (texts.has(ending.toLowerCase()) && !attached.has(path)) {
      yield at(path, 'warning', 'ignored-file', `这个文件不会发布：${reason(collection, ending)}`);
    }
  }
  for (const name of folder.listing.looseFiles) {
    if (!texts.has(extname(name).toLowerCase()) || publicationForm.test(name)) continue;
    yield at(
      name,
      'warning',
      'ignored-file',
      '这个文件不会发布：它不在任何栏目里。请移到栏目的文件夹里，例如 lectures/2026。',
    );
  }
};

function reason(collection: CollectionName, ending: string): string {
  const { label, extensions } = collections[collection];
  const wanted = extensions.join(' 或 ');
  if ((extensions as readonly string[]).includes(ending.toLowerCase()))
    return `后缀“${ending}”要用小写。请改成“${ending.toLowerCase()}”。`;
  if (/^\.(?:docx?|wps|rtf|html?|txt)$/i.test(ending))
    return `“${label}”只收 ${wanted} 文件。请用 npm run import 导入，或作为附件写进一篇文章。`;
  const named =
    ending.toLowerCase() === '.yml' && wanted === '.yaml'
      ? '请把后缀改成“.yaml”。'
      : `请改成 ${wanted} 文件，或移到别的栏目。`;
  return `“${label}”只收 ${wanted} 文件。${named}`;
}

/** A folder that is almost a collection is not one. */
export const unknownFolders: FolderRule = function* ({ folder }) {
  for (const name of folder.listing.unknownFolders) {
    const byLabel = collectionNames.find((collection) => collections[collection].label === name);
    const near = byLabel ?? nearest(name, collectionNames);
    if (near)
      yield at(
        name,
        'warning',
        'unknown-folder',
        `文件夹“${name}”不是栏目，里面的内容不会发布。是不是“${near}”？请改名。`,
      );
  }
};
