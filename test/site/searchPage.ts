import type { Page } from 'playwright-core';

/** The address of the results page for a text. */
export const searchFor = (text: string, more = '') =>
  `/search/?q=${encodeURIComponent(text)}${more}`;

/** Waits for the one sentence of the results page. */
export async function statusOf(page: Page): Promise<string> {
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  return (await page.getByRole('status').textContent()) ?? '';
}
