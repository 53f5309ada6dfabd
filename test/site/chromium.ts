import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

/**
 * Starts the Chromium that comes through npm. The package unpacks into the temporary folder and
 * takes whatever lies there, so it gets a folder of its own; its own arguments are left out, since
 * they switch off the web security that these tests look at.
 */
export async function startChromium(cacheDir: string): Promise<BrowserServer> {
  const own = join(cacheDir, 'chromium');
  mkdirSync(own, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  return chromium.launchServer({
    executablePath,
    // Without a UTF-8 locale Chromium loses Chinese file names of a page's private folder.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
