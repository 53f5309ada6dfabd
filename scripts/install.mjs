// Runs on any Node ≥ 18, before the project's own Node is there: installs what is missing and
// leaves an installation alone that the lock file still describes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packages of a lock file with their versions; other platforms' optional ones do not count. */
function versions(file) {
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional);
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = new Map(versions(installed).map(([path, { version }]) => [path, version]));
  return versions(join(root, 'package-lock.json')).every(
    ([path, { version }]) => present.get(path) === version,
  );
}

if (!isInstalled()) {
  console.error('正在安装所需的软件包，第一次要几分钟……');
  // `npm ci` refuses locks that name other platforms' binaries which a registry does not hold.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('没有装好。请看上面 npm 的提示；通常是网络不通，联网后再运行一次。');
    process.exit(status ?? 1);
  }
}
