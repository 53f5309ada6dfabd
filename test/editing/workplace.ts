import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Console } from '#editing/command/console';

export interface Workplace extends Console {
  folder: string;
  /** What was printed. */
  printed: { out: string; err: string };
  write: (path: string, content: string | Uint8Array) => string;
  read: (path: string) => string;
  /** Every file below the content folder, sorted. */
  content: () => string[];
}

/** A temporary folder with a content folder of two persons and a branch, and a console without a terminal. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'xuekan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const printed = { out: '', err: '' };
  const contentDir = join(folder, 'content');
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  write(
    'content/publication.yaml',
    'name: 望村学习\norganization: 望村社区\nsite: https://wangcun.example.org\nlocale: zh-CN\n',
  );
  write('content/people/li-changhe.yaml', 'name: 李长河\naliases: [老李]\nbranch: caimei-1\n');
  write('content/people/zhao-dongmei.yaml', 'name: 赵冬梅\n');
  write('content/branches/caimei-1.yaml', 'name: 采煤一支部\nkind: branch\n');
  return {
    folder,
    contentDir,
    printed,
    interactive: false,
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    content: () =>
      readdirSync(contentDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(contentDir.length + 1)
            .replaceAll('\\', '/'),
        )
        .filter((name) => !/^(people|branches|publication)/.test(name))
        .sort(),
  };
}
