import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { searchFor, statusOf } from './searchPage.ts';

let opened: OpenedPage;
afterEach(() => opened?.close());

async function ask(text: string, more = '', options = {}): Promise<string> {
  opened = await openPage(searchFor(text, more), options);
  return status();
}

const status = () => statusOf(opened.page);
const hits = () => opened.page.locator('ol.results > li');

describe('the results page', () => {
  it('answers its address with exact hits that lead to the very turn', async () => {
    expect(await ask('李长河')).toMatch(/^约 \d+ 篇$/);
    expect(await opened.page.getByRole('status').count()).toBe(1);
    for (const hit of await hits().all()) expect(await hit.textContent()).toContain('李长河');
    expect(await opened.page.locator('.names a').first().getAttribute('href')).toContain(
      '/people/',
    );

    const turn = opened.page.locator('ol.results a[href*="#"]', { hasText: '论坛' }).first();
    const href = await turn.getAttribute('href');
    await turn.click();
    await opened.page.waitForURL(`**${href}`);
    const id = decodeURIComponent(new URL(opened.page.url()).hash.slice(1));
    expect(await opened.page.locator(`[id="${id}"]`).count()).toBe(1);
    expect(opened.complaints).toEqual([]);
    expect(opened.foreign).toEqual([]);
  });

  it('says that there is nothing exact, and shows what is near in a list of its own', async () => {
    expect(await ask('顶板会唱歌')).toContain('没有');
    expect(await hits().count()).toBe(0);
    expect(await opened.page.locator('ol.near > li').count()).toBeGreaterThan(0);
  });

  it.each(['，。！', '<img src=x onerror=alert(1)>', '__proto__', '😀'])(
    'answers %j with a sentence',
    async (text) => {
      expect(await ask(text)).toMatch(/没有|约/);
      expect(opened.complaints).toEqual([]);
    },
  );

  it('answers ten thousand characters, pasted into the box or come with the address', async () => {
    const text = '学'.repeat(10_000);
    expect(await ask(text)).toContain('没有');
    await opened.page.fill('main input[name=q]', `习${text}`);
    await opened.page.keyboard.press('Enter');
    expect(await status()).toContain('“习学');
  });

  it('waits for the end of a composition', async () => {
    opened = await openPage('/search/');
    const { page } = opened;
    const input = page.locator('main input[name=q]');
    await page.clock.install();
    await input.focus();
    await input.dispatchEvent('compositionstart');
    await page.keyboard.type('ban');
    await page.clock.runFor(500);
    expect(new URL(page.url()).searchParams.get('q')).toBeNull();
    await input.evaluate((box: HTMLInputElement) => {
      box.value = '班前会';
      box.dispatchEvent(new Event('compositionend'));
    });
    await page.clock.runFor(500);
    await page.clock.resume();
    expect(await status()).toContain('约');
  });

  it('finds names by their initials in pinyin', async () => {
    await ask('lch');
    expect(await opened.page.locator('.names a').first().textContent()).toBe('李长河');
  });

  it('works on old phones: no segmenter, no worker, nothing that came after 2020', async () => {
    opened = await openPage('/search/');
    await opened.page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter');
      for (const name of ['Worker', 'SharedWorker', 'DecompressionStream', 'WebAssembly']) {
        Reflect.deleteProperty(globalThis, name);
      }
      Reflect.deleteProperty(Object, 'hasOwn');
      for (const type of [Element, Document, DocumentFragment]) {
        Reflect.deleteProperty(type.prototype, 'replaceChildren');
      }
      for (const type of [Array, String, Uint8Array]) {
        for (const name of ['at', 'replaceAll', 'findLast', 'toSorted', 'toReversed']) {
          Reflect.deleteProperty(type.prototype, name);
        }
      }
    });
    for (const text of ['安全', 'anquan', '顶板会唱歌']) {
      await opened.page.goto(new URL(searchFor(text), opened.page.url()).href);
      expect(await status()).toMatch(/约|没有一字不差/);
    }
  });

  it('says when the index cannot be had, offers the indexes, and tries again', async () => {
    opened = await openPage('/search/');
    const { page } = opened;
    await page.route('**/search-index/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(new URL(searchFor('安全'), page.url()).href);
    expect(await status()).toContain('没有载入');
    expect(await page.locator('.search-indexes a').count()).toBeGreaterThan(3);
    await page.unroute('**/search-index/**');
    await page.click('[data-retry]');
    await page.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.startsWith('约'),
    );
  });

  it('says that the index is slow to come, and gives it up in the end', async () => {
    opened = await openPage('/search/');
    const { page } = opened;
    await page.clock.install();
    await page.route('**/search-index/*.bin', () => undefined);
    await page.goto(new URL(searchFor('安全'), page.url()).href);
    const slow = page.locator('.search-slow');
    await page.waitForRequest('**/search-index/names*');
    expect(await slow.isVisible()).toBe(false);
    await page.clock.runFor(3500);
    await slow.waitFor();
    expect(await page.getByRole('status').textContent()).toBe('');
    await page.clock.runFor(20_000);
    await page.waitForRequest('**/search-index/names*');
    await page.clock.runFor(20_000);
    expect(await status()).toContain('没有载入');
    expect(await slow.isVisible()).toBe(false);
  });

  it('finds its way into a new edition that was put online meanwhile', async () => {
    opened = await openPage('/search/');
    const { page } = opened;
    let asked = 0;
    await page.route('**/search-index/entry.json', async (route) => {
      const entry = await (await route.fetch()).json();
      if (asked++ === 0) entry.shards[0].folder = 'gone';
      await route.fulfill({ json: entry });
    });
    await page.goto(new URL(searchFor('安全'), page.url()).href);
    expect(await status()).toContain('约');
  });

  it('offers the indexes without scripts', async () => {
    opened = await openPage('/search/', { javaScriptEnabled: false });
    expect(await opened.page.locator('noscript').count()).toBe(1);
    const links = await opened.page.locator('.search-indexes a').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const { status } = await opened.page.request
        .get(new URL((await link.getAttribute('href')) ?? '', opened.page.url()).href)
        .then((response) => ({ status: response.status() }));
      expect(status).toBe(200);
    }
  });

  it.each([
    ['light', 390, ''],
    ['dark', 1280, ''],
    ['light', 390, '1'],
  ] as const)(
    'is accessible and no wider than the screen: %s, %d px, 关怀版 “%s”',
    async (colorScheme, width, elder) => {
      opened = await openPage('/search/', { colorScheme, viewport: { width, height: 900 } });
      const { page } = opened;
      await page.evaluate((step) => localStorage.setItem('elder', step), elder);
      if (!elder) await page.evaluate(() => localStorage.removeItem('elder'));
      await page.goto(new URL(searchFor('甲烷'), page.url()).href);
      expect(await status()).toContain('约');
      await page.locator('.facets a').first().waitFor({ state: 'attached' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );

  it('has boxes and buttons that a finger hits', async () => {
    await ask('安全');
    for (const part of ['main input[name=q]', 'main form button']) {
      expect((await opened.page.locator(part).boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
  });

  it('remembers queries on the device, and forgets them when asked', async () => {
    await ask('安全');
    const { page } = opened;
    await page.goto(new URL('/search/', page.url()).href);
    await page.locator('.recent a', { hasText: '安全' }).waitFor();
    await page.click('[data-forget]');
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.recent a').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('recent-queries'))).toBeNull();
  });
});
