import type { Publication } from '#catalog/publication';
import { checkContent, hasErrors } from '#checks/checkContent';
import { humanReport } from '#checks/report';
import { UsageError } from '#domain/usageError';
import type { Workspace } from '#publish/workspace';

/**
 * The publication, for a command that makes of it something to hand on. An entry with errors
 * would be missing from it without a word, and a person who wants to be named nowhere be named:
 * so nothing is made of content with errors.
 *
 * @param made what is not made, for the message
 * @throws UsageError with every problem of the content
 */
export async function checkedPublication(
  { contentName, today }: Pick<Workspace, 'contentName' | 'today'>,
  made: string,
): Promise<Publication> {
  const { problems, linked } = await checkContent({ contentDir: contentName, today });
  if (hasErrors(problems)) {
    throw new UsageError(`${humanReport(problems)}\n内容有错误，没有做${made}。请先改好。`);
  }
  return linked.publication;
}
