// Builds one index in a process of its own, so that its time and memory can be told:
// node indexSite.ts ours|pagefind SITE OUT ARTICLES.json
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { buildSearchIndex } from '#search/index/searchIndex';

const [which, site = '', out = '', list = ''] = process.argv.slice(2);
const articles = JSON.parse(await readFile(list, 'utf8')) as { url: string; date: string }[];

if (which === 'ours') {
  // The pages alone: writing the index beside them must not count what is already there.
  for (const { url } of articles) {
    const page = join(url.slice(1), 'index.html');
    await mkdir(dirname(join(out, page)), { recursive: true });
    await cp(join(site, page), join(out, page));
  }
  const started = performance.now();
  const { bytes } = await buildSearchIndex({
    siteDir: out,
    cacheDir: join(out, '.cache'),
    articles,
    terms: [],
  });
  report(performance.now() - started, bytes);
} else {
  const started = performance.now();
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: site });
  await index.writeFiles({ outputPath: join(out, 'pagefind') });
  const took = performance.now() - started;
  const peak = await peakOfChildren();
  await pagefind.close();
  await writeFile(join(out, 'index.html'), '<!doctype html><html lang="zh-CN"><title>p</title>');
  report(took, undefined, peak);
}

function report(ms: number, bytes?: number, peak?: number): void {
  const own = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ ms, bytes, memory: Math.max(own, peak ?? 0) }));
}

/** The most memory that a child process took, in bytes; Linux tells it. */
async function peakOfChildren(): Promise<number | undefined> {
  try {
    const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8');
    const peaks = await Promise.all(
      children
        .trim()
        .split(' ')
        .map(async (pid) => {
          const status = await readFile(`/proc/${pid}/status`, 'utf8');
          return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
        }),
    );
    return Math.max(...peaks);
  } catch {
    return undefined;
  }
}
