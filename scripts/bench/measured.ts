import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Most memory at one time, of the process with all that it started; undefined where the system does not tell. */
  megabytes: number | undefined;
  output: string;
}

const every = 40;

/** Runs a program to its end and watches the memory of its whole tree (Linux: /proc). */
export function measured(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let most = 0;
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    const watch = setInterval(() => {
      most = Math.max(most, child.pid ? treeMemory(child.pid) : 0);
    }, every);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) {
        resolve({
          seconds: (performance.now() - start) / 1000,
          megabytes: most || undefined,
          output,
        });
      } else reject(new Error(`${command} ${args[0]}: ${errors.slice(-400)}`));
    });
  });
}

/** Resident megabytes of a process and its children, counted proportionally where memory is shared. */
function treeMemory(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = read(`/proc/${name}/stat`);
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const tree = [root];
    for (const pid of tree)
      for (const [child, parent] of parents) if (parent === pid) tree.push(child);
    return (
      tree.reduce(
        (sum, pid) =>
          sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
        0,
      ) / 1024
    );
  } catch {
    return 0;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
