import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#publish/serveFolder';
import { buildInto } from './buildInto.ts';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served sample publication, without a slash at the end. */
    siteUrl: string;
    /** The folder that was built. */
    siteDir: string;
    /** What the build told the editor. */
    buildReport: string;
    /** Where the one browser listens. */
    browserEndpoint: string;
  }
}

/** Builds the sample publication once, serves it on loopback and starts the one browser of all tests. */
export default async function setup(project: TestProject) {
  const root = join(import.meta.dirname, '../..');
  const work = await mkdtemp(join(tmpdir(), 'xuekan-site-'));
  const siteDir = join(work, 'site');
  // Pages run from a bundle that looks for its packages above it, so it must lie in the project.
  const cacheDir = join(root, '.cache', `test-${process.pid}`);
  const { stderr } = await buildInto({
    contentDir: join(root, 'content'),
    outDir: siteDir,
    cacheDir,
  });
  const [served, browser] = await Promise.all([
    serveFolder(siteDir, 0),
    startChromium(join(root, '.cache')),
  ]);
  project.provide('siteUrl', served.url.replace('localhost', '127.0.0.1'));
  project.provide('siteDir', siteDir);
  project.provide('buildReport', stderr);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await served.close();
    await rm(work, { recursive: true, force: true });
    await rm(cacheDir, { recursive: true, force: true });
  };
}
