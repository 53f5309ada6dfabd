import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, isDay } from '#domain/day';
import { UsageError } from '#domain/usageError';
import { isWithin } from '#publish/isWithin';

/** Where a run reads, writes and keeps what later runs may use again. All paths are absolute. */
export interface Workspace {
  root: string;
  contentDir: string;
  /** The content folder as the user names it, for messages. */
  contentName: string;
  outDir: string;
  /** Kept between runs: one folder for each pair of content and output. */
  cacheDir: string;
  /** Kept between runs and shared: pictures and fonts by content. */
  mediaDir: string;
  /** The day given with `TODAY` or `--today`. */
  today: Day | undefined;
}

/**
 * The project's folder. Astro runs pages from a bundle that lies elsewhere, so the first caller,
 * which is never bundled, keeps the answer for all later ones of its process.
 */
function projectRoot(): string {
  const shared = globalThis as { [key: symbol]: string | undefined };
  const key = Symbol.for('xuekan.projectRoot');
  shared[key] ??= fileURLToPath(new URL('../../', import.meta.url));
  return shared[key];
}

/** The project's own folders, in which a site would be taken for sources. */
const ownFolders = ['src', 'scripts', 'test', 'public', 'content', 'node_modules', '.git'];

/** The site gets a folder of its own: not one that holds what it is made of, nor one within that. */
function refuseOutput({ root, contentDir, outDir }: Workspace): void {
  const holds = [root, contentDir].some((folder) => isWithin(folder, outDir));
  const within = [contentDir, ...ownFolders.map((name) => join(root, name))].some((folder) =>
    isWithin(outDir, folder),
  );
  if (holds || within) {
    throw new UsageError(
      `网站不能生成到 ${outDir}：那里有${holds ? '内容或程序' : '别的文件'}，会混在一起。请把 OUT_DIR 改成一个单独的文件夹，例如 dist。`,
    );
  }
}

/**
 * Reads `CONTENT_DIR`, `OUT_DIR` and `TODAY`; relative paths start at the working directory.
 *
 * @throws UsageError where one of them cannot be used
 */
export function workspaceOf(env: NodeJS.ProcessEnv = process.env): Workspace {
  const root = projectRoot();
  const contentDir = resolve(env.CONTENT_DIR || join(root, 'content'));
  const outDir = resolve(env.OUT_DIR || join(root, 'dist'));
  const cache = env.CACHE_DIR ? resolve(env.CACHE_DIR) : join(root, '.cache');
  const key = createHash('sha256').update(`${contentDir}\0${outDir}`).digest('hex').slice(0, 12);
  if (env.TODAY && !isDay(env.TODAY)) {
    throw new UsageError(`TODAY 要写成 2026-10-31 这样的日期，现在是“${env.TODAY}”。`);
  }
  const workspace: Workspace = {
    root,
    contentDir,
    contentName: env.CONTENT_DIR || 'content',
    outDir,
    cacheDir: join(cache, key),
    mediaDir: join(cache, 'media'),
    today: env.TODAY || undefined,
  };
  refuseOutput(workspace);
  return workspace;
}
