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

describe('walking through the results', () => {
  it('answers Enter, keeps every state in the address and goes back', async () => {
    await ask('顶板', '', { hasTouch: true, isMobile: true });
    const { page } = opened;
    await page.fill('main input[name=q]', '班前会');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=%E7%8F%AD/);
    const before = await status();
    // The keyboard of a phone goes with the focus.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.locator('.narrow').evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    const forums = page.locator('.facets a', { hasText: '论坛' });
    const count = await forums.locator('.count').textContent();
    await forums.click();
    await page.waitForURL(/%E6%A0%8F%E7%9B%AE=/);
    expect(await status()).toBe(`约 ${count} 篇`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    expect(await page.locator('.narrow').getAttribute('open')).toBeNull();
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent === text,
      before,
    );
  });

  it('shows what was chosen, and the way back from it', async () => {
    await ask('蒸笼', `&${new URLSearchParams({ 栏目: '学习日' })}`);
    const { page } = opened;
    expect(await status()).toContain('在选定的范围里没有“蒸笼”');
    expect(await page.locator('.near-heading').textContent()).toBe('选定的范围以外');
    expect(await page.locator('.chosen').textContent()).toContain('只看栏目“学习日”');
    await page.click('.chosen a');
    await page.waitForURL((url) => !url.searchParams.has('栏目'));
    expect(await status()).toContain('约');
    expect(await page.locator('.chosen li').count()).toBe(0);
    expect(await page.title()).toBe('蒸笼，搜索｜望村学习');
  });

  it('shows ten more, the keyboard on the first of them', async () => {
    await ask('的');
    const { page } = opened;
    await page.locator('main a.further:visible').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/shown=20/);
    await page.waitForFunction(() => document.querySelectorAll('ol.results > li').length === 20);
    const tenth = page.locator('.hit-title a').nth(10);
    expect(await tenth.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('comes back from an article to the place where the reader was', async () => {
    await ask('安全');
    const { page } = opened;
    const facets = page.locator('.facets a').first();
    await facets.waitFor({ state: 'attached' });
    const hit = page.locator('.hit-title a').nth(8);
    await hit.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(400);
    await hit.evaluate((link: HTMLElement) => link.click());
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await facets.waitFor({ state: 'attached' });
    await page.waitForFunction((before) => scrollY === before, place);
  });
});
