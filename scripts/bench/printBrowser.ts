import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPublication } from '#catalog/loadPublication';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { renderHtml } from '#markdown/html';
import { parseMarkdown } from '#markdown/parse';
import { issueOf } from '#views/issue';

const css = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: counter(page); } }
body { font: 16pt/29pt "Noto Serif CJK SC", "Noto Serif SC", serif; text-align: justify; margin: 0; }
p { margin: 0; text-indent: 2em; } h1 { font-size: 22pt; text-align: center; } table { border-collapse: collapse; }`;

/** The same issue as one HTML page, for a browser to print. */
export async function writeIssueHtml(
  contentDir: string,
  month: string,
  file: string,
): Promise<void> {
  const { publication } = await loadPublication(contentDir);
  const articles = issueOf(publication, month)!.sections.flatMap((section) => section.articles);
  const parts = articles.map(({ title, path }) => {
    const { body } = splitFrontMatter(readFileSync(join(contentDir, path), 'utf8'));
    const html = renderHtml(parseMarkdown(body), {
      picture: () => undefined,
      speakerHref: () => undefined,
    });
    return `<h1>${title}</h1>${html.replace(/ id="[^"]*"/g, '').replace(/ href="#[^"]*"/g, '')}`;
  });
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${month}</title><style>${css}</style><body>${parts.join('')}</body></html>`,
  );
}

// As a process of its own: prints a page with Chromium's page.pdf, as the bench measures it.
if (import.meta.main) {
  const [browser = '', html = '', out = ''] = process.argv.slice(2);
  const { chromium } = await import('playwright-core');
  const running = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await running.newPage();
  await page.goto(pathToFileURL(html).href);
  writeFileSync(out, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  await running.close();
}
