import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

let connected: Promise<Browser> | undefined;

/** The one browser of all tests. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

export interface OpenedPage {
  page: Page;
  /** Errors and warnings of the console, and uncaught errors. */
  complaints: string[];
  /** Requests to any other host than the site's. */
  foreign: string[];
  close(): Promise<void>;
}

/** Opens an address of the served sample in a context of its own. */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const siteUrl = inject('siteUrl');
  const context = await (await browser()).newContext({
    viewport: { width: 390, height: 844 },
    // Colours that are still on their way from one to the other would be judged.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(siteUrl) && !url.startsWith('data:') && !url.startsWith('blob:'))
      foreign.push(url);
  });
  await page.goto(siteUrl + path);
  return { page, complaints, foreign, close: () => context.close() };
}
