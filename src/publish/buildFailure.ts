import { UsageError } from '#domain/usageError';
import type { Workspace } from '#publish/workspace';

/**
 * What went wrong in a build, in words for the person who wrote the page where it is a page of
 * theirs: `.mdx` is compiled, so its faults come from the compiler, in English and with a trace.
 * Everything else is returned as it is.
 */
export function buildFailure(
  error: unknown,
  { contentDir, contentName }: Pick<Workspace, 'contentDir' | 'contentName'>,
): unknown {
  const message = error instanceof Error ? error.message : String(error);
  // Thrown in the pages' bundle, which has classes of its own: known by their names.
  const name = error instanceof Error ? error.name : '';
  if (name === 'PrintProblems' || name === 'TypesetError') {
    return new UsageError(`${message}\n有文章印不出来，网站没有生成，原来的没有动。`);
  }
  const place = /([^\s"'\]]+\.mdx):(\d+):(\d+)/.exec(message);
  const folder = contentDir.replaceAll('\\', '/');
  const file = place?.[1]?.replaceAll('\\', '/');
  if (place && file?.startsWith(`${folder}/`)) {
    const path = `${contentName}${file.slice(folder.length)}:${place[2]}:${place[3]}`;
    return new UsageError(
      `${path}  错误  这一页（.mdx）从这里起读不下去：花括号 { } 和尖括号 < > 在 .mdx 里有特别的意思。要写普通文字，请在前面加反斜杠（\\{），或者把文件改成 .md。网站没有生成，原来的没有动。`,
    );
  }
  const component = /Expected component `([^`]+)` to be defined/.exec(message)?.[1];
  if (component) {
    return new UsageError(
      `${contentName}/pages 里有一页（.mdx）用了没有的部件“<${component}>”。可用的部件见 src/ui/mdxComponents.ts；要写普通文字，请把 < 写成 \\<。网站没有生成，原来的没有动。`,
    );
  }
  return error;
}
