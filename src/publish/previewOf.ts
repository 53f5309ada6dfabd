import type { ContentFolder } from '#catalog/contentFolder';
import { rememberedContent } from '#catalog/contentMemory';
import type { Publication } from '#catalog/publication';
import { checkContent, fileOf } from '#checks/checkContent';
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
  /** Of an article: ready for 公众号. */
  wechat?: WechatArticle;
}

const checked = new WeakMap<ContentFolder, Promise<Problem[]>>();

/** Checks the content once for every reading of it, however many pages are looked at. */
async function problemsOf({ contentDir, today }: Workspace): Promise<Problem[]> {
  const folder = await rememberedContent(contentDir);
  let found = checked.get(folder);
  if (!found) {
    found = checkContent({ contentDir, today }).then(({ problems }) => problems);
    checked.set(folder, found);
  }
  return found;
}

export async function previewOf(
  page: SitePage,
  publication: Publication,
  workspace: Workspace,
): Promise<Preview> {
  const before = `${fileOf(workspace.contentDir, '')}/`;
  const problems = (await problemsOf(workspace)).map((problem) => ({
    ...problem,
    file: problem.file.replace(before, ''),
  }));
  const file = page.body?.path ?? (page.view as Partial<BrokenView> | undefined)?.file;
  const article = publication.articleByRef.get(page.path);
  return {
    problems,
    ...(typeof file === 'string' ? { file } : {}),
    ...(article ? { wechat: await wechatOf(publication, article, workspace.contentDir) } : {}),
  };
}
