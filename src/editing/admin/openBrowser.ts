import { spawn } from 'node:child_process';

const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  // `start` takes its first quoted word for a window's title.
  win32: ['cmd', ['/c', 'start', '']],
  darwin: ['open', []],
};

/** Asks the system to show an address in its browser. Says nothing where it cannot: the address is on the screen. */
export function openBrowser(url: string): void {
  const [command, args] = commands[process.platform] ?? ['xdg-open', []];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
