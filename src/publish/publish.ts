import { rememberContent } from '#catalog/contentMemory';
import { checkContent, fileOf, hasErrors } from '#checks/checkContent';
import { humanReport } from '#checks/report';
import { type Problem, problemLine } from '#domain/problem';
import { UsageError } from '#domain/usageError';
import { buildSite } from '#publish/buildSite';
import { makePictures, picturePaths } from '#publish/pictures';
import type { Workspace } from '#publish/workspace';

/**
 * Checks the content, then builds the site. Prints what an editor should know.
 *
 * @returns false where the content has errors or the output may not be written; the old output
 *   is then untouched
 */
export async function publish(
  workspace: Workspace,
  options: { force?: boolean } = {},
): Promise<boolean> {
  const started = performance.now();
  const { problems, folder, linked } = await checkContent({
    contentDir: workspace.contentName,
    today: workspace.today,
  });
  if (problems.length > 0) console.error(humanReport(problems));
  if (hasErrors(problems)) {
    console.error('内容有错误，没有生成网站；原来的网站没有动。请按上面的提示改好再运行。');
    return false;
  }
  rememberContent(workspace.contentDir, folder);
  const { unreadable } = await makePictures(picturePaths(linked.publication), workspace);
  if (unreadable.length > 0) {
    for (const path of unreadable) console.error(problemLine(brokenPicture(workspace, path)));
    console.error('有图片打不开，没有生成网站；原来的网站没有动。请按上面的提示改好再运行。');
    return false;
  }
  try {
    const { written, removed } = await buildSite(workspace, options);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `网站已生成到 ${workspace.outDir}：写入${written}个文件，删除${removed}个，用时${seconds}秒。`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return false;
  }
}

/** A picture whose head and end are those of a picture, and what is between is not. */
const brokenPicture = ({ contentName }: Workspace, path: string): Problem => ({
  file: fileOf(contentName, path),
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'picture-broken',
  message: '这张图片坏了，打不开。请重新存一份到原处。',
});
