import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FolderRule } from '#checks/rule';
import { siteAddresses } from '#checks/siteAddresses';

const plain = (address: string) =>
  address
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\/index\.html?$/, '')
    .normalize('NFC')
    .toLowerCase();

/** A former address leads to one article, and is no longer the address of another. */
export const aliases: FolderRule = async (context) => {
  const { files } = context;
  const findings: Finding[] = [];
  const addresses = new Map(files.map((file) => [plain(file.ref), file]));
  const formers = new Map<string, CheckedFile>();
  for (const file of files) {
    // A person's aliases are names, not addresses.
    if (file.source.collection === 'people' || !Array.isArray(file.data.aliases)) continue;
    for (const [i, alias] of file.data.aliases.entries()) {
      if (typeof alias !== 'string' || alias.trim() === '') continue;
      const finding =
        aliasFinding(file, alias, i, addresses, formers) ??
        takenByPage(file, alias, i, (await siteAddresses(context)).get(plain(alias))?.redirect);
      if (finding) findings.push(finding);
    }
  }
  return findings;
};

function aliasFinding(
  file: CheckedFile,
  alias: string,
  i: number,
  addresses: ReadonlyMap<string, CheckedFile>,
  formers: Map<string, CheckedFile>,
): Finding | undefined {
  const place = file.valuePlace(['aliases', i]);
  if (/^[a-z]+:/i.test(alias)) {
    return file.error('alias', place, `旧地址“${alias}”只写网站名后面的部分，例如 /news/123/。`);
  }
  if (/\s|[?#]/.test(alias.trim()) || alias.split('/').includes('..') || plain(alias) === '') {
    return file.error(
      'alias',
      place,
      `旧地址“${alias}”不能用。要写成 /news/123/ 这样，里面没有空格、问号、井号和“..”。`,
    );
  }
  const now = addresses.get(plain(alias));
  if (now) {
    const whose = now === file ? '就是本文现在的地址' : `已经是“${now.path}”的地址`;
    return file.error('alias', place, `旧地址“${alias}”${whose}。请删去。`);
  }
  const other = formers.get(plain(alias));
  if (other) {
    const where = other === file ? '本文已经写过' : `在“${other.path}”里也写了`;
    return file.error(
      'alias',
      place,
      `旧地址“${alias}”${where}，一个旧地址只能指向一篇、写一次。请删去一处。`,
    );
  }
  formers.set(plain(alias), file);
  return undefined;
}

/** Indexes and archives have addresses as well. */
function takenByPage(
  file: CheckedFile,
  alias: string,
  i: number,
  redirect: boolean | undefined,
): Finding | undefined {
  if (redirect !== false) return undefined;
  const place = file.valuePlace(['aliases', i]);
  return file.error('alias', place, `旧地址“${alias}”现在是网站的另一页。请删去。`);
}
