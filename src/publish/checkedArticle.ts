import { relative, resolve } from 'node:path';
import { readContentFolder } from '#catalog/contentFolder';
import { linkFolder } from '#catalog/loadPublication';
import type { Article, Publication } from '#catalog/publication';
import { checkFolder, fileOf } from '#checks/checkContent';
import { humanReport } from '#checks/report';
import { UsageError } from '#domain/usageError';
import { isWithin } from '#publish/isWithin';
import type { Workspace } from '#publish/workspace';
import { nearest } from '#text/nearest';

/**
 * One article, a draft too, to be handed on outside the site. Faults of other files do not
 * matter to it; its own do.
 *
 * @param wanted `<collection>/<id>`, or the file as a shell completes it
 * @throws UsageError where there is no such article, or it has errors
 */
export async function checkedArticle(
  { contentDir, today }: Pick<Workspace, 'contentDir' | 'today'>,
  wanted: string,
): Promise<{ publication: Publication; article: Article }> {
  const folder = await readContentFolder(contentDir);
  const { problems, faulty } = await checkFolder(folder, today);
  const ref = refOf(wanted, contentDir);
  const source = folder.sources.find(({ collection, id }) => `${collection}/${id}` === ref);
  const file = source && fileOf(contentDir, source.path);
  if (file && faulty.has(file)) {
    const own = problems.filter((problem) => problem.file === file);
    throw new UsageError(`${humanReport(own)}\n这一篇有错误，没有做。请先改好。`);
  }
  const { publication } = linkFolder(folder, { today, drafts: true });
  const article = publication.articleByRef.get(ref);
  if (article) return { publication, article };
  const near = nearest(ref, [...publication.articleByRef.keys()]);
  throw new UsageError(`没有文章“${ref}”。${near ? `是不是“${near}”？` : ''}`);
}

function refOf(wanted: string, contentDir: string): string {
  const file = resolve(wanted);
  return (isWithin(file, contentDir) ? relative(contentDir, file) : wanted)
    .replaceAll('\\', '/')
    .replace(/^\/|\/$/g, '')
    .replace(/\.md$/, '');
}
