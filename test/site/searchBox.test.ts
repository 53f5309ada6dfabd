import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';

let opened: OpenedPage;
afterEach(() => opened?.close());

describe('the box in the head of every page', () => {
  it('offers names for what was typed before its script came', async () => {
    opened = await openPage('/');
    const { page } = opened;
    let release = () => {};
    const typed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_astro/searchBox*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.click('.search-box input');
    await page.keyboard.type('李长');
    release();
    await page.locator('.search-offers a', { hasText: '李长河' }).first().waitFor();
  });

  it.each([
    ['/', 390, ''],
    ['/lectures/', 1280, ''],
    ['/lectures/', 390, '1'],
    ['/', 390, '2'],
  ])(
    'loads nothing before it is used, offers names, and leads to the results: %s, %d px, 关怀版 “%s”',
    async (path, width, elder) => {
      opened = await openPage(path, { viewport: { width, height: 900 } });
      const { page } = opened;
      await page.evaluate((step) => localStorage.setItem('elder', step), elder);
      await page.reload();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.waitForLoadState('networkidle');
      for (const part of ['input', 'button']) {
        const size = await page.locator(`header .search-box ${part}`).boundingBox();
        expect(size?.height).toBeGreaterThanOrEqual(elder ? 60 : 48);
      }
      expect(asked.filter((url) => url.includes('search-index'))).toEqual([]);
      await page.click('.search-box input');
      await page.keyboard.type('李长');
      await page.locator('.search-offers a', { hasText: '李长河' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=/);
      await page.getByRole('status').filter({ hasText: '约' }).waitFor();
      expect(opened.complaints).toEqual([]);
    },
  );
});
