import process from 'node:process';
import type { Console } from '#editing/command/console';

/** The console of a command line; it asks only where both ends are a terminal and no machine runs it. */
export function terminal(): Console {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    contentDir: process.env.CONTENT_DIR || 'content',
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI),
  };
}
