import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPublication } from '#catalog/loadPublication';
import { foldTight } from '#text/fold';
import type { SourceText } from './searchQueries.ts';

/**
 * The articles of a content folder as their editors wrote them, read without the site's renderer:
 * front matter off, marks of Markdown off, paragraphs apart at blank lines and list items. With them the names that occur in them.
 */
export async function sourceTexts(
  contentDir: string,
): Promise<{ sources: SourceText[]; names: string[] }> {
  const { publication } = await loadPublication(contentDir);
  const sources = await Promise.all(
    publication.articles.map(async ({ ref, title, date, path }): Promise<SourceText> => {
      const raw = await readFile(join(contentDir, path), 'utf8');
      const body = raw.replace(/^\ufeff?---\r?\n[\s\S]*?\n---[^\n]*(\n|$)/, '');
      return { url: `/${ref}/`, date, title: foldTight(title), paragraphs: paragraphsOf(body) };
    }),
  );
  const everything = sources.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n');
  const names = [...publication.people.values()]
    .filter(({ data }) => data.visibility !== 'hidden' && everything.includes(foldTight(data.name)))
    .map(({ data }) => data.name);
  return { sources, names };
}

const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/;

function paragraphsOf(body: string): string[] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n(?=#)/)
    .flatMap((block) => (/^\s*\|/.test(block) ? block.split(/\||:?-{3,}:?/) : [block]))
    .map((block) =>
      block
        .replace(/^\s*#{1,6}\s+/, '')
        .replace(/^\s*>\s?/gm, '')
        .replace(listItem, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[\^[^\]]+\]:?/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`~]+/g, ''),
    )
    .map(foldTight)
    .filter((text) => text !== '');
}
