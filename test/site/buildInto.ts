import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  /** Keeps what a second build may use again. */
  cacheDir: string;
  today?: string;
}

/** Runs the build as its user would, in a process of its own; rejects with its output where it fails. */
export function buildInto({
  contentDir,
  outDir,
  cacheDir,
  today,
}: BuildOptions): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [join(root, 'scripts/run.mjs'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      ...(today ? { TODAY: today } : {}),
    },
    maxBuffer: 64 * 1024 * 1024,
  });
}
