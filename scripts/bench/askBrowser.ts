import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What one query brought and cost. */
export interface Asked {
  /** Addresses of the first ten results, decoded. */
  urls: string[];
  /** Milliseconds from Enter, or from opening the page, to the answer. */
  ms: number;
  /** Bytes over the network. */
  bytes: number;
}

interface Counted {
  context: BrowserContext;
  page: Page;
  /** Bytes since the last call, those of workers too. */
  taken(): Promise<number>;
}

async function countedPage(browser: Browser): Promise<Counted> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  let sizes: Promise<number>[] = [];
  context.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(
        (size) => size.responseBodySize + size.responseHeadersSize,
        () => 0,
      ),
    );
  });
  const taken = async () => {
    const all = await Promise.all(sizes);
    sizes = [];
    return all.reduce((sum, size) => sum + size, 0);
  };
  return { context, page, taken };
}

const answered = () => (document.querySelector('[role=status]')?.textContent ?? '') !== '';
const firstTen = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('ol.results > li')]
    .slice(0, 10)
    .map((item) => decodeURI(item.querySelector('a')?.pathname ?? ''));

/** Opens the results page with each query in a browser that has nothing kept. */
export async function askCold(browser: Browser, site: string, queries: readonly string[]) {
  const asked: Asked[] = [];
  for (const query of queries) {
    const { context, page, taken } = await countedPage(browser);
    const started = performance.now();
    await page.goto(`${site}/search/?${new URLSearchParams({ q: query })}`);
    await page.waitForFunction(answered);
    const ms = performance.now() - started;
    const urls = await page.evaluate(firstTen);
    asked.push({ urls, ms, bytes: await taken() });
    await context.close();
  }
  return asked;
}

/** Types each query into one open page and presses Enter; the first is the first after a focus. */
export async function askWarm(browser: Browser, site: string, queries: readonly string[]) {
  const { context, page, taken } = await countedPage(browser);
  await page.goto(`${site}/search/`, { waitUntil: 'networkidle' });
  await taken();
  const asked: Asked[] = [];
  for (const query of queries) {
    await page.fill('main input[name=q]', query);
    // Timed within the page: the driver's own way there and back is not the reader's.
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const status = document.querySelector('[role=status]');
          const form = document.querySelector<HTMLFormElement>('main form');
          if (!status || !form) throw new Error('no results page');
          const started = performance.now();
          const observer = new MutationObserver(() => {
            if (status.textContent === '') return;
            observer.disconnect();
            resolve(performance.now() - started);
          });
          observer.observe(status, { childList: true, characterData: true, subtree: true });
          form.requestSubmit();
        }),
    );
    asked.push({ urls: await page.evaluate(firstTen), ms, bytes: await taken() });
  }
  await context.close();
  return asked;
}

/** What a query in pinyin led to. */
export interface AskedPinyin {
  /** The words that the page took it for, and the names that it leads to. */
  offered: string[];
  /** Addresses of the articles shown first. */
  first: string[];
  /** The same after “再看10篇” until there are no more. */
  all: string[];
}

/** Types each query and reads everything that the page offers for it. */
export async function askPinyin(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<AskedPinyin[]> {
  const page = await browser.newPage();
  const listed = (selector: string, what: 'text' | 'address') =>
    page.evaluate(
      ([places, kind]) =>
        [...document.querySelectorAll<HTMLAnchorElement>(places as string)].map((link) =>
          kind === 'text' ? (link.textContent ?? '') : decodeURI(link.pathname),
        ),
      [selector, what],
    );
  const articles = () => listed('ol.results .hit-title a, ol.near .hit-title a', 'address');
  const asked: AskedPinyin[] = [];
  for (const text of queries) {
    await page.goto(`${site}/search/?${new URLSearchParams({ q: text })}`);
    await page.waitForFunction(answered);
    const first = await articles();
    const offered = await listed('.names a, .suggestions a', 'text');
    const further = page.locator('main .further:visible');
    while ((await further.count()) > 0) {
      const before = (await articles()).length;
      await further.first().click();
      await page.waitForFunction(
        (shown) => document.querySelectorAll('.hit-title').length > shown,
        before,
      );
    }
    asked.push({ offered, first, all: await articles() });
  }
  await page.close();
  return asked;
}

/** Asks Pagefind's own script as it comes: first ten results with their texts. */
export async function askPagefind(browser: Browser, site: string, queries: readonly string[]) {
  const { context, page, taken } = await countedPage(browser);
  await page.goto(`${site}/`, { waitUntil: 'networkidle' });
  await taken();
  const asked: Asked[] = [];
  for (const query of queries) {
    const { urls, ms } = await page.evaluate(async (text) => {
      const started = performance.now();
      const address = '/pagefind/pagefind.js';
      const pagefind = await import(address);
      const { results } = await pagefind.search(text);
      const loaded = await Promise.all(
        results.slice(0, 10).map((result: { data(): Promise<{ url: string }> }) => result.data()),
      );
      const urls = loaded.map(({ url }: { url: string }) => decodeURI(url));
      return { urls, ms: performance.now() - started };
    }, query);
    asked.push({ urls, ms, bytes: await taken() });
  }
  await context.close();
  return asked;
}
