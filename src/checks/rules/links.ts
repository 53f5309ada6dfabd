import { dirname, posix } from 'node:path';
import { type BodyTarget, bodyTargets } from '#checks/bodyTargets';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import type { FolderRule } from '#checks/rule';
import { siteAddresses } from '#checks/siteAddresses';
import { written } from '#checks/written';
import { isCollection } from '#domain/collections';
import type { TextEdit } from '#domain/problem';
import { nearest } from '#text/nearest';

/** Links inside the site must lead somewhere. Links to other sites are not followed. */
export const links: FolderRule = async (context) => {
  const findings = context.files.flatMap((file) =>
    bodyTargets(file)
      .filter(({ kind }) => kind === 'link')
      .map((link) => linkFinding(file, link, context)),
  );
  return (await Promise.all(findings)).filter((finding) => finding !== undefined);
};

async function linkFinding(
  file: CheckedFile,
  link: BodyTarget,
  context: CheckContext,
): Promise<Finding | undefined> {
  const target = withoutOrigin(link.target, context.settings.site);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
  const [path = '', anchor] = target.split('#', 2) as [string, string?];
  if (path === '')
    return anchor ? deadAnchor(file, link, file, anchor, context) : emptyLink(file, link);
  const meant = entryPath(file, path);
  const entry = context.fileByRef.get(meant) ?? byFolded(meant, context);
  const hash = anchor ? `#${anchor}` : '';
  if (entry && isPage(entry)) return entryFinding(file, link, entry, path, hash, context);
  const address = path.replace(/\/index\.html$/, '/').replace(/^\/|\/$/g, '');
  if (path.startsWith('/')) {
    // Files that are no pages (PDF, feeds, pictures) are made later, and not known here.
    if (/\.[a-z0-9]{2,5}$/i.test(address) || (await siteAddresses(context)).has(address))
      return undefined;
  }
  const refs = [...context.fileByRef.values()].filter(isPage).map(({ ref }) => ref);
  const alike = refs.filter((ref) => ref.endsWith(meant.slice(meant.lastIndexOf('/'))));
  const near = alike.length === 1 ? alike[0] : nearest(meant, refs);
  return file.error(
    'dead-link',
    link.place,
    `链接“${written(link.target)}”打不开，网站里没有这一页。${near ? `是不是“/${near}/”？` : '站内链接要写成“/栏目/文件名/”，例如 /lectures/2026/anquan/。'}`,
  );
}

function entryFinding(
  file: CheckedFile,
  link: BodyTarget,
  entry: CheckedFile,
  path: string,
  hash: string,
  context: CheckContext,
): Finding | undefined {
  const right = addressOf(entry);
  const shown = written(link.target);
  if (entry.draft && !file.draft) {
    return file.error(
      'dead-link',
      link.place,
      `链接“${shown}”指向的文章还是草稿，读者打不开。请先发布那一篇，或删去链接。`,
    );
  }
  const visibility = context.people.get(entry.source.id)?.data.visibility;
  if (
    entry.source.collection === 'people' &&
    (visibility === 'name-only' || visibility === 'hidden')
  ) {
    return file.error(
      'dead-link',
      link.place,
      `链接“${shown}”指向的人没有公开的页面。请去掉链接，只留文字。`,
    );
  }
  if (path !== right && `${path}/` !== right) {
    return file.error(
      'dead-link',
      link.place,
      `链接“${shown}”在网站上打不开。站内链接要写成“${right}”。`,
      edit(link, right + hash),
    );
  }
  return hash ? deadAnchor(file, link, entry, hash.slice(1), context) : undefined;
}

const addressOf = ({ ref }: CheckedFile) => `/${ref}/`;
const isPage = ({ source }: CheckedFile) => source.collection !== 'publication';

const edit = ({ offset, written: stored }: BodyTarget, text: string): TextEdit | undefined =>
  offset === undefined || stored === undefined
    ? undefined
    : { start: offset, end: offset + stored.length, text };

function withoutOrigin(target: string, site: string): string {
  const origin = site.replace(/\/$/, '');
  return target === origin || target.startsWith(`${origin}/`)
    ? target.slice(origin.length) || '/'
    : target;
}

/** What a path means as `<collection>/<id>`: an address, a reference, or a file beside this one. */
function entryPath(file: CheckedFile, path: string): string {
  const plain = path
    .replace(/\/index\.html$/, '')
    .replace(/\.(?:mdx?|yaml|html)$/i, '')
    .replace(/\/$/, '')
    .normalize('NFC');
  if (plain.startsWith('/')) return plain.slice(1);
  return isCollection(plain.split('/')[0] ?? '') ? plain : posix.join(dirname(file.path), plain);
}

const byFolded = (ref: string, { fileByRef }: CheckContext): CheckedFile | undefined =>
  [...fileByRef.values()].find((file) => file.ref.toLowerCase() === ref.toLowerCase());

function emptyLink(file: CheckedFile, link: BodyTarget): Finding {
  return file.error(
    'dead-link',
    link.place,
    `链接“${written(link.text)}”没有写地址。请在圆括号里写上，或去掉方括号和圆括号。`,
  );
}

function deadAnchor(
  file: CheckedFile,
  link: BodyTarget,
  entry: CheckedFile,
  anchor: string,
  { linked }: CheckContext,
): Finding | undefined {
  if (!entry.entry) return undefined;
  const article = linked.publication.articleByRef.get(entry.ref);
  const turns = article?.transcript?.turns.map(({ address }) => address) ?? [];
  const known = [...entry.entry.text.headings.map(({ id }) => id), ...turns];
  if (known.includes(anchor) || /^fn(?:ref)?\d/.test(anchor) || !article) return undefined;
  const near = nearest(anchor, known);
  return file.warning(
    'dead-anchor',
    link.place,
    `页面里没有“#${written(anchor)}”这个位置。${near ? `是不是“#${near}”？` : '请核对小标题，或只链接到文章。'}`,
  );
}
