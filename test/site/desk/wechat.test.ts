import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import type { Article, Publication } from '#catalog/publication';
import { articleCollections } from '#domain/collections';
import { wechatOf } from '#publish/wechatOf';
import { browser } from '../openPage.ts';

const contentDir = join(import.meta.dirname, '../../../content');
const address = 'http://127.0.0.1:9/';

let publication: Publication;
let page: Page;

beforeAll(async () => {
  ({ publication } = await loadPublication(contentDir));
  const context = await (await browser()).newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><style>body { color: #00f; font: 30px serif; }</style><div contenteditable="true"></div>',
    }),
  );
  await page.goto(address);
});

afterAll(() => page?.context().close());

/** The longest article of a kind has most of what can go wrong. */
const longest = (collection: string): Article =>
  publication.articles
    .filter((article) => article.collection === collection)
    .reduce((a, b) => (b.text.length > a.text.length ? b : a));

async function paste(html: string): Promise<void> {
  const editor = page.locator('[contenteditable]');
  await editor.evaluate((element) => element.replaceChildren());
  await editor.focus();
  await page.evaluate(async (html) => {
    const blob = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob })]);
  }, html);
  await page.keyboard.press('ControlOrMeta+V');
}

interface Look {
  text: string;
  color: string;
  size: string;
  indent: string;
  weight: string;
}

/** How the words look, piece by piece. */
const looks = (selector: string): Promise<Look[]> =>
  page.evaluate((selector) => {
    const walker = document.createTreeWalker(
      document.querySelector(selector)!,
      NodeFilter.SHOW_TEXT,
    );
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim()) continue;
      const style = getComputedStyle(node.parentElement!);
      const { color, fontSize, textIndent, fontWeight } = style;
      found.push({
        text: node.textContent.trim(),
        color,
        size: fontSize,
        indent: textIndent,
        weight: fontWeight,
      });
    }
    return found;
  }, selector);

describe.each(articleCollections)('an article of %s for 公众号', (collection) => {
  it('keeps its look when it is pasted, and carries nothing that the editor drops', async () => {
    const { html } = await wechatOf(publication, longest(collection), contentDir);
    expect(html).not.toMatch(/\s(class|id|href|on\w+)=|<(script|a|style|link|iframe)\b/i);
    expect(
      [...html.matchAll(/src="([^"]*)"/g)].filter(([, src]) => !/^https?:/.test(src!)),
    ).toEqual([]);

    await page.evaluate((html) => {
      document.querySelector('#shown')?.remove();
      const shown = document.createElement('div');
      shown.id = 'shown';
      shown.innerHTML = html;
      document.body.append(shown);
    }, html);
    await paste(html);
    expect(await looks('[contenteditable]')).toEqual(await looks('#shown'));
    const pasted = await page.locator('[contenteditable]').innerHTML();
    expect(pasted).not.toMatch(/\s(class|id|href|on\w+)=|<(script|a|style|link|iframe)\b/i);
    const first = (await looks('[contenteditable]'))[0]!;
    expect(first.color).not.toBe('rgb(0, 0, 255)');
    expect(first.size).not.toBe('30px');
  });
});
