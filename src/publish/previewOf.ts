import type { ContentFolder } from '#catalog/contentFolder';
import { rememberedContent } from '#catalog/contentMemory';
import type { Publication } from '#catalog/publication';
import { type CheckResult, checkFolder, fileOf } from '#checks/checkContent';
import type { Problem } from '#domain/problem';
import type { WechatArticle } from '#feeds/wechatArticle';
import type { BrokenView } from '#publish/brokenPages';
import { wechatOf } from '#publish/wechatOf';
import type { Workspace } from '#publish/workspace';
import type { SitePage } from '#views/sitePage';

/** What the preview tells an editor about a page, beside the page itself. */
export interface Preview {
  problems: Problem[];
  /** The page's own file, as problems name it. */
  file?: string;
  /** Of an article: ready for 公众号; `faulty` while it has errors. */
  wechat?: WechatArticle | 'faulty';
}

const checked = new WeakMap<ContentFolder, Promise<CheckResult>>();

/** Checks the content once for every reading of it, however many pages are looked at. */
async function checkedContent({ contentDir, today }: Workspace): Promise<CheckResult> {
  const folder = await rememberedContent(contentDir);
  let found = checked.get(folder);
  if (!found) {
    found = checkFolder(folder, today);
    checked.set(folder, found);
  }
  return found;
}

export async function previewOf(
  page: SitePage,
  publication: Publication,
  workspace: Workspace,
): Promise<Preview> {
  const { problems: found, faulty } = await checkedContent(workspace);
  const before = `${fileOf(workspace.contentDir, '')}/`;
  const problems = found.map((problem) => ({
    ...problem,
    file: problem.file.replace(before, ''),
  }));
  const file = page.body?.path ?? (page.view as Partial<BrokenView> | undefined)?.file;
  const article = publication.articleByRef.get(page.path);
  const wechat =
    article &&
    (faulty.has(fileOf(workspace.contentDir, article.path))
      ? ('faulty' as const)
      : await wechatOf(publication, article, workspace.contentDir));
  return {
    problems,
    ...(typeof file === 'string' ? { file } : {}),
    ...(wechat ? { wechat } : {}),
  };
}
