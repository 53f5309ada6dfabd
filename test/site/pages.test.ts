import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './openPage.ts';
import { samplePages } from './samplePages.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.each(samplePages)('%s', (_, path) => {
  it('has no fault that axe finds, light and dark, no complaint and no request to another host', async () => {
    const { page, complaints, foreign, close } = await openPage(path);
    try {
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
        faults.push(
          ...violations.map(
            ({ id, nodes }) =>
              `${colorScheme} ${id}: ${nodes.map(({ target }) => target).join(', ')}`,
          ),
        );
      }
      expect(faults).toEqual([]);
      expect(complaints.filter((text) => !(path === '/nowhere/' && text.includes('404')))).toEqual(
        [],
      );
      expect(foreign).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('a phone', () => {
  it.each([
    [320, '100%'],
    [390, '100%'],
    // Twice the text: WCAG 2.2, 1.4.4.
    [390, '200%'],
  ])('%i px wide, its text at %s, never has to scroll sideways', async (width, size) => {
    const { page, close } = await openPage('/', { viewport: { width, height: 844 } });
    try {
      const wide: string[] = [];
      for (const [what, path] of samplePages) {
        await page.goto(inject('siteUrl') + path);
        const over = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          return document.documentElement.scrollWidth - innerWidth;
        }, size);
        if (over > 0) wide.push(`${what}: ${over} px`);
      }
      expect(wide).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('without JavaScript', () => {
  it.each([
    ['/', '讲座'],
    ['/forums/2026/banzuzhang-3/', '李长河'],
    ['/branches/jidian/', '机电支部'],
    ['/exams/2026/anquan-q3/', '三季度安全知识考试'],
  ])('%s is read', async (path, words) => {
    const { page, close } = await openPage(path, { javaScriptEnabled: false });
    try {
      expect(await page.locator('main').innerText()).toContain(words);
    } finally {
      await close();
    }
  });
});

describe('a transcript', () => {
  it('opens at a turn by its address', async () => {
    const { page, close } = await openPage('/forums/2026/banzuzhang-3/#li-changhe-2');
    try {
      const turn = page.locator('[id="li-changhe-2"]');
      expect(await turn.getAttribute('data-speaker')).toBe('李长河');
      expect(await turn.evaluate((element) => element.matches(':target'))).toBe(true);
    } finally {
      await close();
    }
  });
});
