import { checkContent, fileOf } from '#checks/checkContent';
import type { Problem } from '#domain/problem';
import { workspaceOf } from '#publish/workspace';

/** What the preview tells an editor: all problems, and the file that the shown page is made from. */
export interface PreviewProblems {
  problems: Problem[];
  /** As problems name it; absent for pages that no file stands for. */
  file?: string;
}

/** Checks the content afresh, as the preview does for every page it shows. */
export async function previewProblems(entryPath: string | undefined): Promise<PreviewProblems> {
  const { contentName, today } = workspaceOf();
  const { problems } = await checkContent({ contentDir: contentName, today });
  return { problems, ...(entryPath ? { file: fileOf(contentName, entryPath) } : {}) };
}
